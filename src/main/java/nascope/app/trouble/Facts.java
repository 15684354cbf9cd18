package nascope.app.trouble;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nascope.app.live.LiveSearch;
import nascope.base.Environment;
import nascope.base.Texts;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;

/** What a report says of the program, the system and the run. */
final class Facts {
    private Facts() {}

    /** Of this program and the run that it shows. */
    static List<String> of(LiveSearch live) {
        Environment here = Environment.here();
        List<String> facts = new ArrayList<>();
        facts.add("NAScope: " + here.program());
        facts.add(Texts.text("app.trouble.Facts.java") + here.java());
        facts.add(Texts.text("app.trouble.Facts.javafx") + System.getProperty("javafx.runtime.version"));
        facts.add("ND4J: " + here.nd4j());
        facts.add(Texts.text("app.trouble.Facts.system-s-s-d-processors", here.os(), here.cpu(), here.cores()));
        facts.add(Texts.text("app.trouble.Facts.run") + live.stateProperty().get());
        facts.add(Texts.text("app.trouble.Facts.settings") + settings(live.settings()));
        return facts;
    }

    private static String settings(SearchSettings settings) {
        return Settings.ALL.stream()
                .map(setting -> setting.name() + "=" + settings.text(setting))
                .collect(Collectors.joining(" "));
    }
}
