package nascope.app.setup;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.base.Texts;
import nascope.picture.look.Numbers;
import nascope.picture.look.SettingWords;
import nascope.search.script.Script;
import nascope.search.settings.Settings;
import nascope.setting.Setting;

/** A setting's label and editor, and below them, in red, what is wrong with its value. */
final class FieldRow extends VBox {
    private static final int SURELY_FIT = 14; // letters of a name beside its field

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");
    private static final PseudoClass WAITS = PseudoClass.getPseudoClass("waits");

    FieldRow(SetupViewModel model, SettingField field) {
        getStyleClass().add("field-row");
        Setting<?> setting = field.setting();
        SettingEditor editor = SettingEditor.of(model, field);
        editor.control().setId("field-" + setting.name());
        if (setting.changesInRun()) editor.control().getStyleClass().add("in-run");

        Label label = new Label(setting.label());
        label.setLabelFor(editor.control());
        label.setMaxWidth(Double.MAX_VALUE);
        boolean wraps = setting.label().length() > SURELY_FIT; // to lay out text in lines takes time
        label.setWrapText(wraps);
        if (wraps) label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(label, editor.node());
        line.getStyleClass().add("field-line");
        explain(field, label, editor.control());

        Label error = new Label();
        error.getStyleClass().add("wrong");
        error.setWrapText(true);
        error.textProperty().bind(field.errorProperty());
        error.visibleProperty().bind(field.errorProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        getChildren().addAll(line, error);

        field.errorProperty()
                .addListener(
                        (property, before, now) -> editor.control().pseudoClassStateChanged(WRONG, !now.isEmpty()));
        pseudoClassStateChanged(IDLE, !field.idleProperty().get().isEmpty());
        field.idleProperty().addListener((property, before, now) -> pseudoClassStateChanged(IDLE, !now.isEmpty()));
        field.differsProperty().addListener((property, before, now) -> label.pseudoClassStateChanged(WAITS, now));
    }

    private static void explain(SettingField field, Label label, Control control) {
        Setting<?> setting = field.setting();
        Explained.explain(
                control,
                Bindings.createStringBinding(
                        () -> Stream.of(
                                        explanation(setting),
                                        script(field),
                                        field.noteProperty().get(),
                                        field.idleProperty().get())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining("\n\n")),
                        field.textProperty(),
                        field.noteProperty(),
                        field.idleProperty()));
        Explained.explain(label, control.accessibleHelpProperty());
        String unit = setting.unit().isEmpty() ? "" : ", " + setting.unit();
        control.setAccessibleText(setting.label() + unit);
    }

    /** The entries of a script, a line each, as the field has no room for them. */
    private static String script(SettingField field) {
        if (!field.setting().equals(Settings.INTERVENTIONS) || field.wrong()) return "";
        return Script.parse(field.textProperty().get()).entries().stream()
                .map(Script.Entry::text)
                .collect(Collectors.joining("\n"));
    }

    private static <T> String explanation(Setting<T> setting) {
        return Numbers.text(
                Texts.text("app.setup.FieldRow.takes-s-default-s-s"),
                setting.help(),
                SettingWords.written(setting, setting.kind().rule()),
                SettingWords.written(setting, setting.kind().format(setting.standard())),
                setting.changesInRun()
                        ? Texts.text("app.setup.FieldRow.changes-in-the-run")
                        : Texts.text("app.setup.FieldRow.needs-a-restart"));
    }
}
