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
     * Refuses settings other than the run's: what came of them would be a run of neither.
     *
     * @param run settings of the run at its newest step
     * @param asked what the command line asks for
     * @throws InputException naming both values
     */
    static void requireSame(RunFolder folder, SearchSettings run, SearchSettings asked) {
        for (Setting<?> setting : Settings.ALL) {
            if (run.text(setting).equals(asked.text(setting))) continue;
            String why = setting.equals(Settings.STEPS) ? Texts.text("cli.Resumption.its-learning-rate-falls") : "";
            throw new InputException(Texts.text(
                    "cli.Resumption.the-run-has-another-setting",
                    folder.runFile(),
                    SettingOptions.flag(setting),
                    run.text(setting),
                    why,
                    asked.text(setting)));
        }
    }
}
