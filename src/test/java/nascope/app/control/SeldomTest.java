package nascope.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;

class SeldomTest {
    private final Pane pane = new Pane();
    private final List<Node> made = new ArrayList<>();

    @Test
    void isInTheWindowOnlyWhileItIsSeenAndMadeOnce() {
        pane.setVisible(false);
        Seldom.fill(pane, this::make);
        assertThat(made).isEmpty();

        pane.setVisible(true);
        assertThat(pane.getChildren()).isEqualTo(made).hasSize(1);
        pane.setVisible(false);
        assertThat(pane.getChildren()).isEmpty();
        pane.setVisible(true);

        assertThat(pane.getChildren()).isEqualTo(made).hasSize(1);
    }

    @Test
    void whatIsSeenAlreadyIsThereAtOnce() {
        Rectangle content = new Rectangle();
        Seldom.fill(pane, content);

        assertThat(pane.getChildren()).containsExactly(content);
    }

    private List<Node> make() {
        made.add(new Rectangle());
        return List.copyOf(made);
    }
}
