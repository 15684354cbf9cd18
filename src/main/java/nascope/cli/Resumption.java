package nascope.cli;

import nascope.base.InputException;
import nascope.base.Texts;
import nascope.record.RunFolder;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.setting.Setting;

/** Whether a command line goes on with a run as it was begun. */
final class Resumption {
    private Resumption() {}

    /**
     * Refuses settings other than the run's: what came of them would be a run of neither. Steps alone may be others, which
     * is what a person does in the window too.
     *
     * @param run settings of the run at its newest step
     * @param asked what the command line asks for
     * @throws InputException naming both values
     */
    static void requireSame(RunFolder folder, SearchSettings run, SearchSettings asked) {
        for (Setting<?> setting : Settings.ALL) {
            if (setting.equals(Settings.STEPS) || run.text(setting).equals(asked.text(setting))) continue;
            throw new InputException(Texts.text(
                    "cli.Resumption.the-run-has-another-setting",
                    folder.runFile(),
                    SettingOptions.flag(setting),
                    run.text(setting),
                    asked.text(setting)));
        }
    }

    /**
     * Refuses to end before what is done.
     *
     * @throws InputException naming both numbers
     */
    static void requireStepsAbove(RunFolder folder, int done, SearchSettings asked) {
        if (asked.get(Settings.STEPS) < done)
            throw new InputException(Texts.text(
                    "cli.Resumption.so-many-steps-are-done",
                    folder.runFile(),
                    done,
                    SettingOptions.flag(Settings.STEPS),
                    asked.get(Settings.STEPS)));
    }
}
