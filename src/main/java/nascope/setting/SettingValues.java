package nascope.setting;

/** Values for settings. */
public interface SettingValues {
    /** The value of a setting: its default where no other was given. */
    <T> T get(Setting<T> setting);
}
