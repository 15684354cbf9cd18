package nascope.search;

import java.util.ArrayList;
import java.util.List;
import nascope.base.Texts;
import nascope.data.Preparation;
import nascope.data.reader.Found;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;

/** Says in one line what became of the data that a person named. */
final class DataWords {
    private DataWords() {}

    static String about(SearchSettings settings, Found found, Preparation.Prepared prepared) {
        int there = found.images().count();
        int used = prepared.images().count();
        int asked = settings.get(Settings.TRAIN_IMAGES);
        List<String> parts = new ArrayList<>();
        parts.add(found.about());
        parts.add(Texts.text(
                "search.DataWords.images", there, found.images().classes().size()));
        if (prepared.shaped() > 0)
            parts.add(Texts.text("search.DataWords.shaped", prepared.shaped(), settings.text(Settings.FIT)));
        parts.add(
                used < asked
                        ? Texts.text("search.DataWords.all", used, asked)
                        : Texts.text("search.DataWords.used", used));
        int batch = settings.get(Settings.BATCH);
        int heldOut = prepared.heldOut().count() / batch * batch; // whole batches
        if (heldOut > 0) parts.add(Texts.text("search.DataWords.held-out", heldOut));
        return String.join("; ", parts);
    }
}
