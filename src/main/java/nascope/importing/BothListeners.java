package nascope.importing;

import nascope.search.settings.SearchSettings;
import nascope.search.snapshot.SearchSnapshot;

/** Tells two listeners, one after the other. */
public record BothListeners(Following.Listener first, Following.Listener second) implements Following.Listener {
    @Override
    public void begins(SearchSettings settings) {
        first.begins(settings);
        second.begins(settings);
    }

    @Override
    public void step(SearchSnapshot snapshot) {
        first.step(snapshot);
        second.step(snapshot);
    }
}
