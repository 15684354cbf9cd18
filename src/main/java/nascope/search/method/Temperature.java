package nascope.search.method;

import java.util.List;
import java.util.Optional;
import nascope.setting.Setting;
import nascope.setting.SettingValues;

/**
 * The settings that say how the temperature τ of a method's samples goes.
 *
 * @param first τ of the first step
 * @param last τ of the last step
 */
record Temperature(Setting<Double> first, Setting<Double> last, Setting<TemperatureSchedule> schedule) {
    List<Setting<?>> settings() {
        return List.of(first, last, schedule);
    }

    /**
     * τ of a step.
     *
     * @param progress 0 at the first step, 1 at the last
     */
    double at(SettingValues settings, double progress) {
        return settings.get(schedule).at(settings.get(first), settings.get(last), progress);
    }

    /** What makes one of the settings say nothing, if something does; see {@link SearchMethod#idles}. */
    Optional<Setting<?>> idles(Setting<?> setting, SettingValues settings) {
        boolean idle = setting.equals(last) && settings.get(schedule) == TemperatureSchedule.CONSTANT;
        return idle ? Optional.of(schedule) : Optional.empty();
    }
}
