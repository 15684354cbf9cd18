package nascope.app.instruments;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import nascope.app.control.Explained;

/** One of a few, chosen in the corner of an instrument: a button that goes round, or a menu where there are many. */
final class Choice {
    /** Px that the sign alone needs, about. */
    static final double SHORT = 28;

    private static final String SIGN = "⇄"; // of what goes round
    private static final int MOST_ROUND = 4; // choices
    private static final double LETTERS = 11; // px, as in the style sheet
    private static final double AROUND = 26; // px of its borders and its sign, about

    private final List<String> names;
    private final String help;
    private final IntConsumer chosen;
    private final ButtonBase control;
    private int now;
    private boolean shortened;

    /**
     * The first is chosen.
     *
     * @param names more than one
     * @param help what is chosen
     * @param chosen told the place of another
     */
    Choice(List<String> names, String help, IntConsumer chosen) {
        this.names = List.copyOf(names);
        this.help = help;
        this.chosen = chosen;
        control = names.size() > MOST_ROUND ? menu() : round();
        control.getStyleClass().add("choice");
        control.setMinWidth(Region.USE_PREF_SIZE);
        show();
    }

    ButtonBase control() {
        return control;
    }

    /** Px that it needs to say what is chosen. */
    double width() {
        Text text = new Text(names.get(now));
        text.setFont(Font.font(LETTERS));
        return text.getLayoutBounds().getWidth() + AROUND;
    }

    /** Whether it is a sign alone; what is chosen is then told when pointed at. */
    void shorten(boolean alone) {
        if (shortened == alone) return;
        shortened = alone;
        show();
    }

    private Button round() {
        Button next = new Button();
        next.setOnAction(event -> choose((now + 1) % names.size()));
        return next;
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton();
        for (int i = 0; i < names.size(); i++) {
            int one = i;
            MenuItem item = new MenuItem(names.get(one));
            item.setOnAction(event -> choose(one));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void choose(int one) {
        now = one;
        show();
        chosen.accept(one);
    }

    private void show() {
        String sign = control instanceof MenuButton ? "" : SIGN;
        control.setText(shortened ? sign : (names.get(now) + " " + sign).strip());
        Explained.explain(control, help + ": " + names.get(now), names.get(now));
    }
}
