package nascope.app.window;

import static nascope.app.window.Actions.RUN;
import static nascope.app.window.Actions.VIEW;
import static nascope.app.window.Actions.action;
import static nascope.app.window.Actions.key;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import nascope.app.instruments.InstrumentsViewModel;
import nascope.app.instruments.Pages;
import nascope.base.Texts;
import nascope.picture.instrument.OnDemand;
import nascope.picture.instrument.all.Instruments;

/** Which instruments are in sight. */
final class InstrumentActions {
    private static final KeyCombination PIN = new KeyCodeCombination(KeyCode.P, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination STRENGTH = new KeyCodeCombination(KeyCode.K, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination COSTS = new KeyCodeCombination(KeyCode.C, KeyCombination.SHIFT_DOWN);

    private InstrumentActions() {}

    static List<Action> of(InstrumentsViewModel model) {
        Pages pages = model.pages();
        return List.of(
                action(
                        VIEW,
                        Texts.text("app.window.InstrumentActions.next-page-of-instruments"),
                        Texts.text("app.window.InstrumentActions.page-down"),
                        pages::next,
                        key(KeyCode.PAGE_DOWN)),
                action(
                        VIEW,
                        Texts.text("app.window.InstrumentActions.page-of-instruments-before"),
                        Texts.text("app.window.InstrumentActions.page-up"),
                        pages::previous,
                        key(KeyCode.PAGE_UP)),
                action(
                        VIEW,
                        Texts.text("app.window.InstrumentActions.instrument-large-or-as-before"),
                        "F9",
                        pages::enlarge,
                        key(KeyCode.F9)),
                action(
                        VIEW,
                        Texts.text("app.window.InstrumentActions.instrument-stays-or-no-longer"),
                        PIN.getDisplayText(),
                        pages::pin,
                        PIN),
                action(
                        VIEW,
                        Texts.text("app.window.InstrumentActions.charts-other-kind-of-cell"),
                        "C",
                        model::otherKind,
                        key(KeyCode.C)),
                action(
                        RUN,
                        Texts.text("app.window.InstrumentActions.measure-costs-here-or-stop"),
                        COSTS.getDisplayText(),
                        () -> measure(model, OnDemand.COSTS),
                        COSTS),
                action(
                        RUN,
                        Texts.text("app.window.InstrumentActions.measure-strength-here-or-stop"),
                        STRENGTH.getDisplayText(),
                        () -> measure(model, OnDemand.STRENGTH),
                        STRENGTH));
    }

    /** And shows the instrument that shows it. */
    private static void measure(InstrumentsViewModel model, OnDemand what) {
        for (int place = 0; place < Instruments.ALL.size(); place++)
            if (Instruments.ALL.get(place).asks().equals(Optional.of(what)))
                model.pages().bring(place);
        model.measuring().toggle(what);
    }
}
