package nascope.search.method;

import java.util.List;
import nascope.base.Texts;
import nascope.optim.Schedule;
import nascope.setting.Setting;
import nascope.setting.Setting.Group;
import nascope.setting.ValueKind;

/** How a temperature goes from its first value to its last over the steps of a search. */
enum TemperatureSchedule {
    /** By the same factor every step, as SNAS has it. */
    EXPONENTIAL("exponential") {
        @Override
        double at(double first, double last, double progress) {
            return Schedule.exponential(first, last, progress);
        }
    },
    /** By the same amount every step, as GDAS and the program of SNAS have it. */
    LINEAR("linear") {
        @Override
        double at(double first, double last, double progress) {
            return Schedule.linear(first, last, progress);
        }
    },
    /** Not at all, as the scripts of the wiring paper have it: the first value in every step. */
    CONSTANT("constant") {
        @Override
        double at(double first, double last, double progress) {
            return first;
        }
    };

    private final String label;

    TemperatureSchedule(String label) {
        this.label = label;
    }

    /**
     * τ of a step.
     *
     * @param first above 0
     * @param last above 0
     * @param progress 0 at the first step, 1 at the last
     */
    abstract double at(double first, double last, double progress);

    /**
     * A method's own choice of a schedule.
     *
     * @param name of the setting
     * @param label what the window calls it
     * @param method it is for
     */
    static Setting<TemperatureSchedule> setting(
            String name, String label, String method, TemperatureSchedule standard) {
        return new Setting<>(
                name,
                Group.METHOD,
                label,
                "",
                Texts.text("search.method.TemperatureSchedule.how-the-temperature-of-s", method),
                ValueKind.Choice.of(List.of(values()), schedule -> schedule.label),
                standard,
                true);
    }
}
