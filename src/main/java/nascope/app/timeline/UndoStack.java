package nascope.app.timeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nascope.search.Happening;

/**
 * Finds what undo takes back. An intervention that does just what takes the last one back is its undo, and both are out
 * of the way; so undo goes further back with every use, and a run from a file knows how far it had come.
 */
final class UndoStack {
    private UndoStack() {}

    /** The last of the events that was not taken back. */
    static Optional<Happening.Intervened> last(List<Happening.Intervened> events) {
        Deque<Happening.Intervened> standing = new ArrayDeque<>();
        for (Happening.Intervened event : events) {
            Happening.Intervened before = standing.peekLast();
            if (before != null && event.intervention().equals(before.undo())) standing.removeLast();
            else standing.addLast(event);
        }
        return Optional.ofNullable(standing.peekLast());
    }
}
