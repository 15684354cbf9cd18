package nascope.export.named;

import java.util.List;
import nascope.picture.RunView;
import nascope.picture.look.Theme;

/**
 * How a branch is taken out, as far as the form of the file asks for it.
 *
 * @param view what pictures show
 * @param width of a picture, in px
 * @param scale px of the file for one of the picture
 * @param step of a picture
 * @param steps of a film or of numbers, in order
 * @param perSecond pictures of a film
 */
public record Wanted(
        RunView view,
        Theme theme,
        int width,
        int height,
        double scale,
        int step,
        List<Integer> steps,
        double perSecond) {
    public static final int WIDTH = 1180;
    public static final int HEIGHT = 720;
    public static final int PER_SECOND = 12;
    public static final int LEAST_SIDE = 100; // px
    public static final int MOST_SIDE = 8000;
    public static final int MOST_SCALE = 10;
    public static final int MOST_PER_SECOND = 100;
    private static final int FRAMES = 200; // of a film, about, unless it is said otherwise

    public Wanted {
        steps = List.copyOf(steps);
    }

    /** From one step of a film to the next, so that it has about {@value #FRAMES} pictures. */
    public static int distance(int first, int last) {
        return Math.max(1, (last - first) / FRAMES);
    }

    /** The numbers of some steps. */
    public static Wanted numbers(List<Integer> steps) {
        int last = steps.get(steps.size() - 1);
        return new Wanted(RunView.all(), Theme.LIGHT, WIDTH, HEIGHT, 1, last, steps, PER_SECOND);
    }
}
