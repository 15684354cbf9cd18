package nascope.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Uses the window without sense: keys, words, clicks, drags, the wheel, other sizes, menus, runs that are opened and
 * deleted. The same seed chooses the same gestures. It closes no window and opens no dialog of the system, which would wait
 * for a person.
 */
final class Monkey {
    private static final List<KeyCode> KEYS = List.of(
            KeyCode.SPACE,
            KeyCode.S,
            KeyCode.Z,
            KeyCode.ADD,
            KeyCode.SUBTRACT,
            KeyCode.MINUS,
            KeyCode.R,
            KeyCode.N,
            KeyCode.P,
            KeyCode.U,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.L,
            KeyCode.B,
            KeyCode.F2,
            KeyCode.E,
            KeyCode.I,
            KeyCode.A,
            KeyCode.D,
            KeyCode.G,
            KeyCode.F,
            KeyCode.W,
            KeyCode.T,
            KeyCode.C,
            KeyCode.V,
            KeyCode.M,
            KeyCode.ESCAPE,
            KeyCode.F1,
            KeyCode.DIGIT0,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT5,
            KeyCode.DIGIT8,
            KeyCode.TAB,
            KeyCode.ENTER,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.DELETE,
            KeyCode.BACK_SPACE,
            KeyCode.X,
            KeyCode.K,
            KeyCode.F10);

    private static final List<String> WORDS =
            List.of("0", "1", "2", "3", "8", "16", "0.5", "-1", "1e9", "nowhere", "..", "0.001", "40", "x y", "");

    private static final String OPENS_A_DIALOG = "…"; // ends the name of a menu item or button
    private static final List<String> CHOOSERS = List.of("#menu", "#field-data");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long PATIENCE_SECONDS = 60;
    private static final int DEEPEST = 40; // lines of a stack

    private final Random random;
    private final Stage stage;
    private final double leastWidth;
    private final double mostWidth;
    private final double leastHeight;
    private final double mostHeight;
    private final Robot robot;
    private final List<String> waits = new ArrayList<>();
    private final long windowThread;
    private long longestNanos;
    private long mostWorkNanos;

    /**
     * A monkey before a window, which is at most as large as its screen.
     *
     * @param mostWidth of the window, in px
     */
    Monkey(long seed, Stage stage, double mostWidth, double mostHeight) throws InterruptedException {
        random = new Random(seed);
        this.stage = stage;
        leastWidth = Math.min(1100, mostWidth);
        this.mostWidth = mostWidth;
        leastHeight = Math.min(700, mostHeight);
        this.mostHeight = mostHeight;
        robot = onFxThread(Robot::new);
        windowThread = onFxThread(() -> Thread.currentThread().getId());
    }

    /** Does one thing, and waits until the window has made a frame. */
    void act() throws InterruptedException {
        long before = THREADS.getThreadCpuTime(windowThread);
        int choice = random.nextInt(100);
        onFxThread(this::disarm);
        if (choice < 40) key(any(KEYS));
        else if (choice < 55) clickAnywhere();
        else if (choice < 72) clickAControl();
        else if (choice < 80) drag();
        else if (choice < 86) scroll();
        else if (choice < 90) write();
        else if (choice < 94) resize();
        else if (choice < 97) menu();
        else runs();
        frame();
        mostWorkNanos = Math.max(mostWorkNanos, THREADS.getThreadCpuTime(windowThread) - before);
    }

    /** The most that the window's thread worked for one gesture, which other programs make no longer. */
    double mostWorkMillis() {
        return mostWorkNanos / 1e6;
    }

    /** The longest time that it took from a gesture to the frame behind it. */
    double longestMillis() {
        return longestNanos / 1e6;
    }

    /** Brings the window to the front and to its least size, with the focus on none of its controls. */
    void settle() throws InterruptedException {
        onFxThread(() -> {
            stage.setIconified(false);
            stage.setMaximized(false);
            stage.setWidth(leastWidth);
            stage.setHeight(leastHeight);
            stage.toFront();
            stage.requestFocus();
            stage.getScene().getRoot().requestFocus();
            return null;
        });
        frame();
    }

    /** What the JavaFX thread did when a frame did not come within a second: a stack each. */
    List<String> waits() {
        return List.copyOf(waits);
    }

    // -- gestures

    private void key(KeyCode code) throws InterruptedException {
        int held = random.nextInt(10);
        boolean writes = code.isLetterKey() || code.isDigitKey();
        if (held < 7) type(code);
        else if (held < 9) type(KeyCode.SHIFT, code);
        else if (!writes || code == KeyCode.Z || code == KeyCode.B || code == KeyCode.A) type(KeyCode.CONTROL, code);
        else type(code);
    }

    private void clickAnywhere() throws InterruptedException {
        Point2D point = point();
        MouseButton button = any(List.of(
                MouseButton.PRIMARY,
                MouseButton.PRIMARY,
                MouseButton.PRIMARY,
                MouseButton.SECONDARY,
                MouseButton.MIDDLE));
        click(point, button, 1 + random.nextInt(2));
    }

    private void clickAControl() throws InterruptedException {
        double which = random.nextDouble();
        onFxThread(() -> {
            List<Node> controls = controls(Control.class);
            if (!controls.isEmpty()) robot.mouseMove(middle(controls.get((int) (which * controls.size()))));
            return null;
        });
        onFxThread(() -> {
            robot.mouseClick(MouseButton.PRIMARY);
            return null;
        });
    }

    private void drag() throws InterruptedException {
        Point2D from = point();
        onFxThread(() -> {
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
            return null;
        });
        for (int moves = 1 + random.nextInt(6); moves > 0; moves--) {
            Point2D to = point();
            onFxThread(() -> {
                robot.mouseMove(to);
                return null;
            });
        }
        onFxThread(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return null;
        });
    }

    private void scroll() throws InterruptedException {
        Point2D point = point();
        int amount = random.nextInt(21) - 10;
        onFxThread(() -> {
            robot.mouseMove(point);
            robot.mouseWheel(amount);
            return null;
        });
    }

    /** Writes into a field. */
    private void write() throws InterruptedException {
        double which = random.nextDouble();
        String word = any(WORDS);
        onFxThread(() -> {
            List<Node> fields = controls(TextField.class);
            if (!fields.isEmpty() && fields.get((int) (which * fields.size())) instanceof TextField field) {
                field.requestFocus();
                field.selectAll();
                field.replaceSelection(word);
            }
            return null;
        });
        type(KeyCode.ENTER);
    }

    private void resize() throws InterruptedException {
        double width = leastWidth + random.nextDouble() * (mostWidth - leastWidth);
        double height = leastHeight + random.nextDouble() * (mostHeight - leastHeight);
        int how = random.nextInt(6);
        onFxThread(() -> {
            if (how == 0) stage.setMaximized(!stage.isMaximized());
            else if (how == 1) stage.setIconified(true);
            else {
                stage.setWidth(width);
                stage.setHeight(height);
            }
            return null;
        });
        onFxThread(() -> {
            stage.setIconified(false);
            return null;
        });
    }

    private void menu() throws InterruptedException {
        onFxThread(() -> {
            if (stage.getScene().lookup("#menu") instanceof MenuButton menu) menu.show();
            return null;
        });
        frame();
        for (int presses = 1 + random.nextInt(8); presses > 0; presses--)
            type(any(List.of(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP, KeyCode.RIGHT, KeyCode.LEFT)));
        type(any(List.of(KeyCode.ENTER, KeyCode.ESCAPE)));
    }

    /** Opens the list of runs and, of one of the first, the run, or deletes it. */
    private void runs() throws InterruptedException {
        type(KeyCode.ESCAPE);
        type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        for (int frames = 1 + random.nextInt(30); frames > 0; frames--) frame();
        for (int presses = random.nextInt(5); presses > 0; presses--) type(KeyCode.DOWN);
        if (random.nextInt(3) == 0) {
            type(KeyCode.DELETE);
            type(KeyCode.TAB);
        }
        type(KeyCode.ENTER);
    }

    // -- with the robot

    /** Presses keys, the last of them while the others are held. */
    void type(KeyCode... keys) throws InterruptedException {
        onFxThread(() -> {
            for (KeyCode key : keys) robot.keyPress(key);
            for (int i = keys.length - 1; i >= 0; i--) robot.keyRelease(keys[i]);
            return null;
        });
        frame();
    }

    private void click(Point2D point, MouseButton button, int times) throws InterruptedException {
        onFxThread(() -> {
            robot.mouseMove(point);
            return null;
        });
        onFxThread(() -> {
            for (int i = 0; i < times; i++) robot.mouseClick(button);
            return null;
        });
    }

    /** Anywhere in the window, without its frame, where it could be closed. */
    private Point2D point() throws InterruptedException {
        double x = random.nextDouble();
        double y = random.nextDouble();
        return onFxThread(() -> {
            Scene scene = stage.getScene();
            return new Point2D(
                    stage.getX() + scene.getX() + x * (scene.getWidth() - 1),
                    stage.getY() + scene.getY() + y * (scene.getHeight() - 1));
        });
    }

    /** Those that can be seen and used, in every window and menu that is open, from left to right and down. */
    private static List<Node> controls(Class<?> kind) {
        List<Node> controls = new ArrayList<>();
        for (Window window : Window.getWindows())
            collect(kind, window.getScene().getRoot(), controls);
        controls.sort(Comparator.comparingDouble((Node node) -> middle(node).getX())
                .thenComparingDouble(node -> middle(node).getY()));
        return controls;
    }

    private static void collect(Class<?> kind, Node node, List<Node> controls) {
        if (!node.isVisible() || node.isDisabled()) return;
        if (kind.isInstance(node) && node.isFocusTraversable()) controls.add(node);
        if (node instanceof Parent parent)
            for (Node child : parent.getChildrenUnmodifiable()) collect(kind, child, controls);
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return bounds == null ? Point2D.ZERO : new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /** Takes the dialogs of the system, and the end, from the menus. */
    private Void disarm() {
        for (String id : CHOOSERS)
            if (stage.getScene().lookup(id) instanceof MenuButton menu)
                menu.getItems().forEach(Monkey::disarm);
        for (Node node : stage.getScene().getRoot().lookupAll(".button"))
            if (node instanceof Button button && opensADialog(button.getText())) button.setOnAction(null);
        return null;
    }

    private static void disarm(MenuItem item) {
        String name = item instanceof CustomMenuItem row ? nameOf(row.getContent()) : item.getText();
        if (opensADialog(name) || "Quit".equals(name)) item.setOnAction(null);
        if (item instanceof Menu menu) menu.getItems().forEach(Monkey::disarm);
    }

    /** What stands before its key. */
    private static @Nullable String nameOf(Node row) {
        return row instanceof Pane pane && pane.getChildren().get(0) instanceof Label name ? name.getText() : null;
    }

    private static boolean opensADialog(@Nullable String name) {
        return name != null && name.endsWith(OPENS_A_DIALOG);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    // -- the JavaFX thread

    /** Waits for the next frame. */
    void frame() throws InterruptedException {
        long start = System.nanoTime();
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        Platform.runLater(() -> {
            Scene scene = stage.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    drawn.complete(null);
                }
            });
            Platform.requestNextPulse();
        });
        try {
            drawn.get(1, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            waits.add(stack());
        }
        await(drawn);
        longestNanos = Math.max(longestNanos, System.nanoTime() - start);
    }

    private static String stack() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getKey().getName().equals("JavaFX Application Thread"))
                .flatMap(entry -> Arrays.stream(entry.getValue()))
                .limit(DEEPEST)
                .map(frame -> "    " + frame)
                .collect(Collectors.joining("\n"));
    }

    static <T> T onFxThread(Supplier<T> work) throws InterruptedException {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        return await(done);
    }

    private static <T> T await(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the window does not react", e);
        }
    }
}
