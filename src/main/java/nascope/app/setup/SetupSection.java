package nascope.app.setup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nascope.app.control.Explained;
import nascope.base.Require;
import nascope.base.Texts;
import nascope.search.method.Methods;
import nascope.search.settings.Settings;
import nascope.search.term.AlphaTerms;
import nascope.setting.Setting;

/** The settings of one group; those that few people touch stay folded, and unmade, until asked for. */
final class SetupSection extends VBox {
    private static final Set<Setting<?>> SELDOM_TOUCHED = Set.of(
            Settings.FIT,
            Settings.LABELS,
            Settings.FOLLOW_LINKS,
            Settings.SEARCH_SHARE,
            Settings.CUT_OUT_EVERY,
            Settings.SHARPNESS_EVERY,
            Settings.OUTPUT_NODES,
            Settings.ORDER,
            Settings.ALPHA_LEAD,
            Settings.ALPHA_MEAN,
            Settings.ALPHA_SPREAD,
            Settings.ALPHA_BETA1,
            Settings.ALPHA_BETA2,
            Settings.ALPHA_DECAY,
            Settings.ALPHA_WARM_UP,
            Settings.WEIGHT_RATE_END,
            Settings.MOMENTUM,
            Settings.WEIGHT_DECAY,
            Settings.CLIP,
            Settings.KERNELS,
            Settings.WEIGHTS);

    private static boolean seldomTouched(Setting<?> setting) {
        return SELDOM_TOUCHED.contains(setting)
                || Methods.settings().contains(setting)
                || AlphaTerms.settings().contains(setting);
    }

    SetupSection(SetupViewModel model, Setting.Group group, List<SettingField> fields) {
        getStyleClass().add("setup-section");
        Map<Boolean, List<SettingField>> seldom =
                fields.stream().collect(Collectors.partitioningBy(field -> seldomTouched(field.setting())));
        Label title = new Label(group.title().toUpperCase(Locale.ROOT));
        title.getStyleClass().add("setup-heading");
        HBox heading = new HBox(title);
        getChildren().add(heading);
        Require.entry("fields", seldom, false).forEach(field -> getChildren().add(new FieldRow(model, field)));
        List<SettingField> hidden = Require.entry("fields", seldom, true);
        if (hidden.isEmpty()) return;

        VBox folded = new VBox();
        folded.getStyleClass().add("setup-section");
        ToggleButton more = moreButton(group);
        more.selectedProperty().addListener((property, before, open) -> {
            if (folded.getChildren().isEmpty())
                hidden.forEach(field -> folded.getChildren().add(new FieldRow(model, field)));
            folded.setVisible(open);
            folded.setManaged(open);
            model.unfold(group, open);
        });
        folded.setVisible(false);
        folded.setManaged(false);
        model.unfoldedProperty().addListener((property, before, now) -> more.setSelected(now.contains(group)));
        more.setSelected(model.unfoldedProperty().get().contains(group));
        heading.getChildren().addAll(spring(), more);
        getChildren().add(folded);
    }

    private static ToggleButton moreButton(Setting.Group group) {
        ToggleButton more = new ToggleButton();
        more.setId("more-" + group.name().toLowerCase(Locale.ROOT));
        more.getStyleClass().add("more");
        more.textProperty()
                .bind(more.selectedProperty()
                        .map(open -> open
                                ? Texts.text("app.setup.SetupSection.less")
                                : Texts.text("app.setup.SetupSection.more")));
        Explained.explain(more, Texts.text("app.setup.SetupSection.settings-of-this-group-that"));
        more.setAccessibleText(Texts.text("app.setup.SetupSection.more-settings") + group.title());
        return more;
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}
