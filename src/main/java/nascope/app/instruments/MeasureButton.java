package nascope.app.instruments;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import nascope.app.control.Explained;
import nascope.base.Texts;
import nascope.picture.instrument.OnDemand;
import nascope.search.measure.CostPlan;
import nascope.search.measure.StrengthMeasure;

/** In the corner of an instrument that shows what a person asks for: measures at the newest step, or ends measuring. */
final class MeasureButton extends Button {
    private final OnDemand what;

    private final ObservableValue<String> elsewhere; // why nothing can be measured; empty where something can

    /** @param instrument its id */
    MeasureButton(MeasuringViewModel model, OnDemand what, String instrument) {
        this.what = what;
        setId("measure-" + instrument);
        getStyleClass().add("measure-button");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> model.toggle(what));
        Explained.explain(this, help());
        model.progressProperty().addListener((property, before, now) -> show(now));
        elsewhere = model.elsewhereProperty();
        elsewhere.addListener(
                (property, before, now) -> show(model.progressProperty().get()));
        show(model.progressProperty().get());
    }

    private void show(Optional<MeasuringViewModel.Progress> progress) {
        setText(progress.filter(now -> now.what() == what)
                .map(now -> now.share() < 0
                        ? Texts.text("app.instruments.MeasureButton.stop-waiting")
                        : Texts.text("app.instruments.MeasureButton.stop-d", (int) (100 * now.share())))
                .orElse(Texts.text("app.instruments.MeasureButton.measure-here")));
        String reason = elsewhere.getValue();
        setAccessibleHelp(reason.isEmpty() ? help() : reason);
        setDisable(
                !reason.isEmpty() || progress.filter(now -> now.what() != what).isPresent());
    }

    private String help() {
        return switch (what) {
            case STRENGTH ->
                Texts.text("app.instruments.MeasureButton.measures-strength", StrengthMeasure.USUAL_BATCHES);
            case COSTS -> Texts.text("app.instruments.MeasureButton.measures-costs", CostPlan.USUAL_BATCHES);
        };
    }
}
