package nascope.search;

import java.util.ArrayList;
import java.util.List;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;

/** Searches on the bundled digits that take milliseconds a step. */
public final class SmallSearches {
    public static final SearchSettings SMALL = SearchSettings.standard()
            .with(Settings.DATA, "digits")
            .with(Settings.IMAGE_SIZE, 4)
            .with(Settings.NOISE, 0.5)
            .with(Settings.TRAIN_IMAGES, 40)
            .with(Settings.CELLS, 1)
            .with(Settings.CHANNELS, 2)
            .with(Settings.BATCH, 8)
            .with(Settings.STEPS, 50)
            .withText(Settings.OPERATIONS, "none,max_pool_3x3,skip_connect,sep_conv_3x3,dil_conv_3x3");

    private SmallSearches() {}

    /**
     * Settings of a small search.
     *
     * @param text method, level, order and perhaps a term of alpha's loss, such as {@code darts bi 2}
     */
    public static SearchSettings of(String text) {
        String[] words = text.split(" ", -1);
        return SMALL.withText(Settings.METHOD, words[0])
                .withText(Settings.LEVEL, words[1])
                .withText(Settings.ORDER, words[2])
                .withText(Settings.ALPHA_TERM, words.length > 3 ? words[3] : "none");
    }

    static List<SearchSnapshot> steps(Search search, int count) {
        List<SearchSnapshot> snapshots = new ArrayList<>();
        for (int step = 0; step < count; step++) snapshots.add(search.step());
        return snapshots;
    }
}
