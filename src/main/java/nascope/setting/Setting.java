package nascope.setting;

import nascope.base.Texts;

/**
 * A setting of a search: its name everywhere (command line, settings file, run file), its default, limits and meaning.
 * The table of a search's settings is in {@code nascope.search.settings}.
 *
 * @param name such as {@code alpha-lr}; on the command line after two dashes
 * @param group heading under which it is shown
 * @param label what the window calls it
 * @param unit unit of the value, empty if it has none
 * @param help one sentence for a tooltip or {@code --help}
 * @param kind how it is written and its limits
 * @param standard the default; this is the one place where it stands
 * @param changesInRun whether a running search can take it over; otherwise a change needs a restart
 * @param <T> type of the value
 */
public record Setting<T>(
        String name,
        Group group,
        String label,
        String unit,
        String help,
        ValueKind<T> kind,
        T standard,
        boolean changesInRun) {
    /** The headings, in the order in which they are shown. */
    public enum Group {
        DATA(Texts.text("setting.Setting.data")),
        SPACE(Texts.text("setting.Setting.space")),
        METHOD(Texts.text("setting.Setting.method")),
        LEARNING(Texts.text("setting.Setting.learning"));

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
