package nascope.search.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nascope.base.Plain;
import nascope.base.Texts;
import nascope.data.Fit;
import nascope.search.method.Methods;
import nascope.search.method.SearchMethod;
import nascope.search.script.Script;
import nascope.search.term.AlphaTerm;
import nascope.search.term.AlphaTerms;
import nascope.setting.Setting;
import nascope.setting.Setting.Group;
import nascope.setting.ValueKind;
import nascope.space.CellTopology;
import nascope.space.JoinedNodes;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/**
 * Every setting of a search with its default, in the one place where defaults stand. Together the defaults are the
 * preset "wide, not deep". The values of the optimizers are those published for DARTS (Liu et al., 2019) but for
 * {@link #ALPHA_RATE}, which is ten times larger, so that an evolution is seen in minutes.
 */
public final class Settings {
    private Settings() {}

    /** Of a whole search. */
    public static final int MOST_STEPS = 10_000_000;

    public static final Setting<String> DATA = new Setting<>(
            "data",
            Group.DATA,
            Texts.text("search.settings.Settings.images"),
            "",
            Texts.text("search.settings.Settings.digits-and-fashion-are-bundled"),
            new ValueKind.Text(Texts.text("search.settings.Settings.digits-fashion-or-a-path")),
            "fashion",
            false);
    public static final Setting<Integer> IMAGE_SIZE = new Setting<>(
            "image-size",
            Group.DATA,
            Texts.text("search.settings.Settings.size"),
            "px",
            Texts.text("search.settings.Settings.side-of-the-square-that"),
            new ValueKind.Whole(4, 64),
            14,
            false);
    public static final Setting<Fit> FIT = new Setting<>(
            "fit",
            Group.DATA,
            Texts.text("search.settings.Settings.shape"),
            "",
            Texts.text("search.settings.Settings.what-becomes-of-images-that"),
            ValueKind.Choice.of(List.of(Fit.values()), Fit::label),
            Fit.CROP,
            false);
    public static final Setting<LabelKind> LABELS = new Setting<>(
            "labels",
            Group.DATA,
            Texts.text("search.settings.Settings.labels"),
            "",
            Texts.text("search.settings.Settings.which-labels-of-cifar-100"),
            ValueKind.Choice.of(List.of(LabelKind.values()), LabelKind::label),
            LabelKind.FINE,
            false);
    public static final Setting<Boolean> FOLLOW_LINKS = new Setting<>(
            "follow-links",
            Group.DATA,
            Texts.text("search.settings.Settings.follow-links"),
            "",
            Texts.text("search.settings.Settings.whether-links-in-the-folder"),
            new ValueKind.Toggle(),
            false,
            false);
    public static final Setting<Double> NOISE = new Setting<>(
            "noise",
            Group.DATA,
            Texts.text("search.settings.Settings.noise"),
            "σ",
            Texts.text("search.settings.Settings.pixel-noise-in-units-of"),
            new ValueKind.Decimal(0, 10),
            2.0,
            true);
    public static final Setting<Integer> TRAIN_IMAGES = new Setting<>(
            "train-images",
            Group.DATA,
            Texts.text("search.settings.Settings.training-images"),
            "",
            Texts.text("search.settings.Settings.number-of-images-the-search"),
            new ValueKind.Whole(2, 1_000_000),
            6000,
            true);
    public static final Setting<Double> SEARCH_SHARE = new Setting<>(
            "search-share",
            Group.DATA,
            Texts.text("search.settings.Settings.search-share"),
            "",
            Texts.text("search.settings.Settings.share-of-the-training-images"),
            new ValueKind.Decimal(0.05, 0.95),
            0.5,
            false);

    public static final Setting<Integer> HELD_OUT = new Setting<>(
            "held-out",
            Group.DATA,
            Texts.text("search.settings.Settings.held-out"),
            "",
            Texts.text("search.settings.Settings.images-that-nobody-learns-from"),
            new ValueKind.Whole(0, 1_000_000),
            0,
            true);
    public static final Setting<Integer> HELD_OUT_EVERY = new Setting<>(
            "held-out-every",
            Group.DATA,
            Texts.text("search.settings.Settings.held-out-every"),
            "steps",
            Texts.text("search.settings.Settings.how-often-the-images-held"),
            new ValueKind.Whole(1, MOST_STEPS),
            50,
            true);

    /** 0 is never. */
    public static final Setting<Integer> CUT_OUT_EVERY = new Setting<>(
            "cut-out-every",
            Group.DATA,
            Texts.text("search.settings.Settings.cut-out-every"),
            "steps",
            Texts.text("search.settings.Settings.how-often-the-accuracy-of"),
            new ValueKind.Whole(0, MOST_STEPS),
            0,
            true);

    /** 0 is never. */
    public static final Setting<Integer> SHARPNESS_EVERY = new Setting<>(
            "sharpness-every",
            Group.DATA,
            Texts.text("search.settings.Settings.sharpness-every"),
            "steps",
            Texts.text("search.settings.Settings.how-often-the-largest-eigenvalue"),
            new ValueKind.Whole(0, MOST_STEPS),
            0,
            true);

    public static final Setting<Integer> CELLS = new Setting<>(
            "cells",
            Group.SPACE,
            Texts.text("search.settings.Settings.cells"),
            "",
            Texts.text("search.settings.Settings.number-of-cells-in-the"),
            new ValueKind.Whole(1, SearchSpace.MOST_CELLS),
            3,
            false);
    public static final Setting<Boolean> REDUCTION = new Setting<>(
            "reduction",
            Group.SPACE,
            Texts.text("search.settings.Settings.reduction-cells"),
            "",
            Texts.text("search.settings.Settings.whether-the-cells-at-one"),
            new ValueKind.Toggle(),
            false,
            false);
    public static final Setting<Integer> NODES = new Setting<>(
            "nodes",
            Group.SPACE,
            Texts.text("search.settings.Settings.nodes-a-cell"),
            "",
            Texts.text("search.settings.Settings.intermediate-nodes-of-a-cell"),
            new ValueKind.Whole(CellTopology.LEAST_NODES, CellTopology.MOST_SEARCHED),
            2,
            false);
    public static final Setting<JoinedNodes> OUTPUT_NODES = new Setting<>(
            "output-nodes",
            Group.SPACE,
            Texts.text("search.settings.Settings.output-joins"),
            "",
            Texts.text("search.settings.Settings.which-intermediate-nodes-make"),
            new ValueKind.Written<>(
                    Texts.text("search.settings.Settings.all-or-numbers-of-nodes"),
                    List.of("all", "3", "2,3"),
                    JoinedNodes::parse,
                    JoinedNodes::text),
            JoinedNodes.ALL,
            false);
    public static final Setting<Integer> CHANNELS = new Setting<>(
            "channels",
            Group.SPACE,
            Texts.text("search.settings.Settings.channels"),
            "",
            Texts.text("search.settings.Settings.channels-of-the-first-cell"),
            new ValueKind.Whole(1, SearchSpace.MOST_CHANNELS),
            8,
            false);
    public static final Setting<List<Operation>> OPERATIONS = new Setting<>(
            "operations",
            Group.SPACE,
            Texts.text("search.settings.Settings.candidates"),
            "",
            Texts.text("search.settings.Settings.operations-an-edge-may-carry"),
            new ValueKind.OperationList(),
            SearchSpace.DARTS,
            false);

    public static final Setting<SearchMethod> METHOD = new Setting<>(
            "method",
            Group.METHOD,
            Texts.text("search.settings.Settings.search"),
            "",
            Texts.text("search.settings.Settings.how-gates-come-from-alpha")
                    + Methods.ALL.stream()
                            .map(method -> method.name() + " " + method.summary())
                            .collect(Collectors.joining(", ")),
            ValueKind.Choice.of(Methods.ALL, SearchMethod::name),
            Methods.named("dsnas"),
            false);
    public static final Setting<Level> LEVEL = new Setting<>(
            "level",
            Group.METHOD,
            Texts.text("search.settings.Settings.level"),
            "",
            Texts.text("search.settings.Settings.single-alpha-and-weights-learn"),
            ValueKind.Choice.of(List.of(Level.values()), Level::label),
            Level.SINGLE,
            false);
    public static final Setting<Integer> ORDER = new Setting<>(
            "order",
            Group.METHOD,
            Texts.text("search.settings.Settings.order"),
            "",
            Texts.text("search.settings.Settings.1-takes-the-weights-as"),
            new ValueKind.Whole(1, 2),
            1,
            false);
    public static final Setting<AlphaStart> ALPHA_START = new Setting<>(
            "alpha-start",
            Group.METHOD,
            Texts.text("search.settings.Settings.alpha-starts"),
            "",
            Texts.text("search.settings.Settings.uniform-all-operations-alike-none"),
            ValueKind.Choice.of(List.of(AlphaStart.values()), AlphaStart::label),
            AlphaStart.UNIFORM,
            false);
    public static final Setting<Double> ALPHA_LEAD = new Setting<>(
            "alpha-lead",
            Group.METHOD,
            Texts.text("search.settings.Settings.lead"),
            "log-odds",
            Texts.text("search.settings.Settings.how-far-none-starts-ahead"),
            new ValueKind.Decimal(0, 20),
            2.0,
            false);
    public static final Setting<Double> ALPHA_MEAN = new Setting<>(
            "alpha-mean",
            Group.METHOD,
            Texts.text("search.settings.Settings.mean"),
            "",
            Texts.text("search.settings.Settings.mean-of-alpha-s-start"),
            new ValueKind.Decimal(-100, 100),
            0.0,
            false);
    public static final Setting<Double> ALPHA_SPREAD = new Setting<>(
            "alpha-spread",
            Group.METHOD,
            Texts.text("search.settings.Settings.spread"),
            "",
            Texts.text("search.settings.Settings.standard-deviation-of-the-random"),
            new ValueKind.Decimal(0, 10),
            1e-3,
            false);

    public static final Setting<Optional<AlphaTerm>> ALPHA_TERM = new Setting<>(
            "alpha-term",
            Group.METHOD,
            Texts.text("search.settings.Settings.alpha-term"),
            "",
            Texts.text("search.settings.Settings.what-is-added-to-alpha"),
            new ValueKind.Choice<>(terms()),
            Optional.empty(),
            false);

    public static final Setting<Script> INTERVENTIONS = new Setting<>(
            "interventions",
            Group.METHOD,
            Texts.text("search.settings.Settings.interventions"),
            "",
            Texts.text("search.settings.Settings.what-is-done-to-the"),
            new ValueKind.Written<>(
                    Texts.text("search.settings.Settings.none-or-entries-such-as"),
                    List.of(Script.NONE.text(), Script.EXAMPLE.text()),
                    Script::parse,
                    Script::text),
            Script.NONE,
            false);

    public static final Setting<Double> ALPHA_RATE = new Setting<>(
            "alpha-lr",
            Group.LEARNING,
            Texts.text("search.settings.Settings.alpha-rate"),
            "",
            Texts.text("search.settings.Settings.learning-rate-of-alpha-adam"),
            new ValueKind.Decimal(0, 10),
            3e-3,
            true);
    public static final Setting<Double> ALPHA_BETA1 = new Setting<>(
            "alpha-beta1",
            Group.LEARNING,
            Texts.text("search.settings.Settings.alpha-beta-1"),
            "",
            Texts.text("search.settings.Settings.adam-s-decay-of-the"),
            new ValueKind.Decimal(0, 0.9999),
            0.5,
            false);
    public static final Setting<Double> ALPHA_BETA2 = new Setting<>(
            "alpha-beta2",
            Group.LEARNING,
            Texts.text("search.settings.Settings.alpha-beta-2"),
            "",
            Texts.text("search.settings.Settings.adam-s-decay-of-the-2"),
            new ValueKind.Decimal(0, 0.99999),
            0.999,
            false);
    public static final Setting<Double> ALPHA_DECAY = new Setting<>(
            "alpha-decay",
            Group.LEARNING,
            Texts.text("search.settings.Settings.alpha-decay"),
            "",
            Texts.text("search.settings.Settings.weight-decay-of-alpha"),
            new ValueKind.Decimal(0, 1),
            1e-3,
            true);
    public static final Setting<Integer> ALPHA_WARM_UP = new Setting<>(
            "alpha-warm-up",
            Group.LEARNING,
            Texts.text("search.settings.Settings.alpha-warm-up"),
            "steps",
            Texts.text("search.settings.Settings.steps-at-the-start-in"),
            new ValueKind.Whole(0, 10_000_000),
            0,
            true);
    public static final Setting<Double> WEIGHT_RATE = new Setting<>(
            "weight-lr",
            Group.LEARNING,
            Texts.text("search.settings.Settings.weight-rate"),
            "",
            Texts.text("search.settings.Settings.learning-rate-of-the-weights"),
            new ValueKind.Decimal(0, 10),
            0.025,
            true);
    public static final Setting<Double> WEIGHT_RATE_END = new Setting<>(
            "weight-lr-end",
            Group.LEARNING,
            Texts.text("search.settings.Settings.last-weight-rate"),
            "",
            Texts.text("search.settings.Settings.learning-rate-of-the-weights-2"),
            new ValueKind.Decimal(0, 10),
            0.001,
            true);
    public static final Setting<Double> MOMENTUM = new Setting<>(
            "momentum",
            Group.LEARNING,
            Texts.text("search.settings.Settings.momentum"),
            "",
            Texts.text("search.settings.Settings.momentum-of-the-weights"),
            new ValueKind.Decimal(0, 0.999),
            0.9,
            true);
    public static final Setting<Double> WEIGHT_DECAY = new Setting<>(
            "weight-decay",
            Group.LEARNING,
            Texts.text("search.settings.Settings.weight-decay"),
            "",
            Texts.text("search.settings.Settings.weight-decay-of-the-weights"),
            new ValueKind.Decimal(0, 1),
            3e-4,
            true);
    public static final Setting<Double> CLIP = new Setting<>(
            "clip",
            Group.LEARNING,
            Texts.text("search.settings.Settings.gradient-clip"),
            "",
            Texts.text("search.settings.Settings.longest-gradient-of-all-weights"),
            new ValueKind.Decimal(1e-6, 1e9),
            5.0,
            true);
    public static final Setting<Integer> BATCH = new Setting<>(
            "batch",
            Group.LEARNING,
            Texts.text("search.settings.Settings.batch"),
            "images",
            Texts.text("search.settings.Settings.images-in-a-batch"),
            new ValueKind.Whole(1, 4096),
            64,
            false);
    public static final Setting<Integer> STEPS = new Setting<>(
            "steps",
            Group.LEARNING,
            Texts.text("search.settings.Settings.steps"),
            "",
            Texts.text("search.settings.Settings.steps-of-the-whole-search"),
            new ValueKind.Whole(1, MOST_STEPS),
            2500,
            true);
    public static final Setting<Long> SEED = new Setting<>(
            "seed",
            Group.LEARNING,
            Texts.text("search.settings.Settings.seed"),
            "",
            Texts.text("search.settings.Settings.start-of-every-random-draw"),
            new ValueKind.Seed(),
            1L,
            false);

    public static final Setting<KernelKind> KERNELS = new Setting<>(
            "kernels",
            Group.LEARNING,
            Texts.text("search.settings.Settings.kernels"),
            "",
            Texts.text("search.settings.Settings.who-computes-the-network-fused"),
            ValueKind.Choice.of(List.of(KernelKind.values()), KernelKind::label),
            KernelKind.FUSED,
            false);

    public static final Setting<String> WEIGHTS = new Setting<>(
            "weights",
            Group.LEARNING,
            Texts.text("search.settings.Settings.first-weights"),
            "",
            Texts.text("search.settings.Settings.where-weights-and-alpha-begin"),
            new ValueKind.Text(Texts.text("search.settings.Settings.none-or-the-path-of")),
            "none",
            false);

    /** All settings, by group, in the order in which they are shown. */
    public static final List<Setting<?>> ALL = Stream.of(
                    List.<Setting<?>>of(
                            DATA,
                            IMAGE_SIZE,
                            NOISE,
                            TRAIN_IMAGES,
                            FIT,
                            LABELS,
                            FOLLOW_LINKS,
                            SEARCH_SHARE,
                            HELD_OUT,
                            HELD_OUT_EVERY,
                            CUT_OUT_EVERY,
                            SHARPNESS_EVERY,
                            CELLS,
                            REDUCTION,
                            NODES,
                            OUTPUT_NODES,
                            CHANNELS,
                            OPERATIONS),
                    List.<Setting<?>>of(METHOD, LEVEL, ORDER),
                    Methods.settings(),
                    List.<Setting<?>>of(ALPHA_START, ALPHA_LEAD, ALPHA_MEAN, ALPHA_SPREAD, ALPHA_TERM),
                    AlphaTerms.settings(),
                    List.<Setting<?>>of(
                            INTERVENTIONS,
                            ALPHA_RATE,
                            ALPHA_BETA1,
                            ALPHA_BETA2,
                            ALPHA_DECAY,
                            ALPHA_WARM_UP,
                            WEIGHT_RATE,
                            WEIGHT_RATE_END,
                            MOMENTUM,
                            WEIGHT_DECAY,
                            CLIP,
                            BATCH,
                            STEPS,
                            SEED,
                            KERNELS,
                            WEIGHTS))
            .flatMap(List::stream)
            .toList();

    /**
     * The setting of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Setting<?> named(String name) {
        for (Setting<?> setting : ALL) if (setting.name().equals(name)) return setting;
        throw new IllegalArgumentException(Plain.text(
                "there is no setting \"%s\"; the settings are %s",
                name, String.join(", ", ALL.stream().map(Setting::name).toList())));
    }

    private static Map<String, Optional<AlphaTerm>> terms() {
        Map<String, Optional<AlphaTerm>> options = new LinkedHashMap<>();
        options.put("none", Optional.empty());
        AlphaTerms.ALL.forEach(term -> options.put(term.name(), Optional.of(term)));
        return options;
    }
}
