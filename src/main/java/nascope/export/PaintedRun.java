package nascope.export;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import nascope.export.film.Reel;
import nascope.export.picture.Plate;
import nascope.picture.RunPicture;
import nascope.picture.RunView;
import nascope.picture.look.BranchTint;
import nascope.picture.look.Theme;
import nascope.search.snapshot.SearchSnapshot;

/**
 * Pictures of a branch.
 *
 * @param view what is in them
 * @param width in px
 * @param height in px
 */
public record PaintedRun(RecordedBranch branch, RunView view, Theme theme, int width, int height) {
    private static final int AT_ONCE = 1000; // steps

    /** The picture of a step, with all that came before it in the charts. */
    public Plate at(int step) {
        return forwards().frame(step);
    }

    /**
     * A film of steps.
     *
     * @param steps numbers, in order
     * @param goOn told before each frame how many were painted, in both rounds of a form that needs two; says whether to go
     *     on; if it does not, painting ends with a {@link CancellationException}
     */
    public Reel film(List<Integer> steps, double perSecond, IntPredicate goOn) {
        Plate cover = plate(picture(), steps.get(0));
        return new Reel(steps.size(), perSecond, cover, () -> {
            Reel.Round round = forwards();
            return frame -> {
                if (!goOn.test(frame)) throw new CancellationException();
                return round.frame(steps.get(frame));
            };
        });
    }

    /** Goes through the steps once; asked by their numbers. */
    private Reel.Round forwards() {
        RunPicture picture = picture();
        int[] next = {0};
        return step -> {
            while (next[0] <= step) {
                List<SearchSnapshot> some = new ArrayList<>();
                while (next[0] <= step && some.size() < AT_ONCE)
                    some.add(branch.history().get(next[0]++));
                picture.append(some);
                picture.appendGhost(beside(some));
            }
            return plate(picture, step);
        };
    }

    /** The same steps of the branch that is shown beside, as far as it goes. */
    private List<SearchSnapshot> beside(List<SearchSnapshot> steps) {
        return branch.beside().stream()
                .flatMap(other -> steps.stream()
                        .filter(step -> step.step() <= other.newest())
                        .map(step -> other.history().get(step.step())))
                .toList();
    }

    private RunPicture picture() {
        RunPicture picture = new RunPicture(view, branch.space(), branch.steps(), branch.summary(), theme);
        branch.beside().ifPresent(other -> picture.beside(other.name(), BranchTint.of(other.id(), theme)));
        return picture;
    }

    private Plate plate(RunPicture picture, int step) {
        return new Plate(
                width,
                height,
                "NAScope",
                branch.provenance(step),
                g -> picture.paint(g, new Rectangle2D.Double(0, 0, width, height)));
    }
}
