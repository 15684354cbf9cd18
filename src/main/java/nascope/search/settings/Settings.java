package nascope.search.settings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nascope.base.Plain;
import nascope.search.method.Methods;
import nascope.search.method.SearchMethod;
import nascope.search.term.AlphaTerm;
import nascope.search.term.AlphaTerms;
import nascope.setting.Setting;
import nascope.setting.Setting.Group;
import nascope.setting.ValueKind;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import nascope.space.operation.Operation;

/**
 * Every setting of a search with its default, in the one place where defaults stand. Together the defaults are the
 * preset "wide, not deep". The values of the optimizers are those published for DARTS (Liu et al., 2019) but for
 * {@link #ALPHA_RATE}, which is ten times larger, so that an evolution is seen in minutes.
 */
public final class Settings {
    private Settings() {}

    public static final Setting<String> DATA = new Setting<>(
            "data",
            Group.DATA,
            "Images",
            "",
            "digits and fashion are bundled; a path leads to IDX files, CIFAR-10 binary files or a folder of class folders",
            new ValueKind.Text("digits, fashion or a path"),
            "fashion",
            false);
    public static final Setting<Integer> IMAGE_SIZE = new Setting<>(
            "image-size",
            Group.DATA,
            "Size",
            "px",
            "Side of the square that images are resized to by area average",
            new ValueKind.Whole(4, 64),
            14,
            false);
    public static final Setting<Double> NOISE = new Setting<>(
            "noise",
            Group.DATA,
            "Noise",
            "σ",
            "Pixel noise in units of the images' standard deviation, drawn once per image so that it can be memorised",
            new ValueKind.Decimal(0, 10),
            2.0,
            true);
    public static final Setting<Integer> TRAIN_IMAGES = new Setting<>(
            "train-images",
            Group.DATA,
            "Training images",
            "",
            "Number of images the search learns from; fewer are used if the data has fewer",
            new ValueKind.Whole(2, 1_000_000),
            6000,
            true);
    public static final Setting<Double> SEARCH_SHARE = new Setting<>(
            "search-share",
            Group.DATA,
            "Search share",
            "",
            "Share of the training images that alpha learns from in bi-level search; the weights learn from the rest",
            new ValueKind.Decimal(0.05, 0.95),
            0.5,
            false);

    public static final Setting<Integer> CELLS = new Setting<>(
            "cells",
            Group.SPACE,
            "Cells",
            "",
            "Number of cells in the network",
            new ValueKind.Whole(1, SearchSpace.MOST_CELLS),
            3,
            false);
    public static final Setting<Boolean> REDUCTION = new Setting<>(
            "reduction",
            Group.SPACE,
            "Reduction cells",
            "",
            "Whether the cells at one third and two thirds of the network halve the image and double the channels",
            new ValueKind.Toggle(),
            false,
            false);
    public static final Setting<Integer> NODES = new Setting<>(
            "nodes",
            Group.SPACE,
            "Nodes a cell",
            "",
            "Intermediate nodes of a cell: 2 make the minimal cell of 5 edges, 4 the full cell of 14",
            new ValueKind.Whole(CellTopology.LEAST_NODES, CellTopology.MOST_NODES),
            2,
            false);
    public static final Setting<Integer> CHANNELS = new Setting<>(
            "channels",
            Group.SPACE,
            "Channels",
            "",
            "Channels of the first cell's nodes",
            new ValueKind.Whole(1, SearchSpace.MOST_CHANNELS),
            8,
            false);
    public static final Setting<List<Operation>> OPERATIONS = new Setting<>(
            "operations",
            Group.SPACE,
            "Candidates",
            "",
            "Operations an edge may carry, separated by commas",
            new ValueKind.OperationList(),
            SearchSpace.DARTS,
            false);

    public static final Setting<SearchMethod> METHOD = new Setting<>(
            "method",
            Group.METHOD,
            "Search",
            "",
            "How gates come from alpha: "
                    + Methods.ALL.stream()
                            .map(method -> method.name() + " " + method.summary())
                            .collect(Collectors.joining(", ")),
            choice(Methods.ALL.toArray(SearchMethod[]::new), SearchMethod::name),
            Methods.named("dsnas"),
            false);
    public static final Setting<Level> LEVEL = new Setting<>(
            "level",
            Group.METHOD,
            "Level",
            "",
            "single: alpha and weights learn from the same batch; bi: alpha learns from images the weights never see",
            choice(Level.values(), Level::label),
            Level.SINGLE,
            false);
    public static final Setting<Integer> ORDER = new Setting<>(
            "order",
            Group.METHOD,
            "Order",
            "",
            "1 takes the weights as given, 2 looks one step of the weights ahead (darts and bi only)",
            new ValueKind.Whole(1, 2),
            1,
            false);
    public static final Setting<AlphaStart> ALPHA_START = new Setting<>(
            "alpha-start",
            Group.METHOD,
            "Alpha starts",
            "",
            "uniform: all operations alike; none-leads and edges-lead: none ahead of or behind the others",
            choice(AlphaStart.values(), AlphaStart::label),
            AlphaStart.UNIFORM,
            false);
    public static final Setting<Double> ALPHA_LEAD = new Setting<>(
            "alpha-lead",
            Group.METHOD,
            "Lead",
            "log-odds",
            "How far none starts ahead of or behind the others; no effect on a uniform start",
            new ValueKind.Decimal(0, 20),
            2.0,
            false);
    public static final Setting<Double> ALPHA_SPREAD = new Setting<>(
            "alpha-spread",
            Group.METHOD,
            "Spread",
            "",
            "Standard deviation of the random part of alpha's start",
            new ValueKind.Decimal(0, 10),
            1e-3,
            false);

    public static final Setting<Optional<AlphaTerm>> ALPHA_TERM = new Setting<>(
            "alpha-term",
            Group.METHOD,
            "Alpha term",
            "",
            "What is added to alpha's loss",
            new ValueKind.Choice<>(terms()),
            Optional.empty(),
            false);

    public static final Setting<Double> ALPHA_RATE = new Setting<>(
            "alpha-lr",
            Group.LEARNING,
            "Alpha rate",
            "",
            "Learning rate of alpha (Adam)",
            new ValueKind.Decimal(0, 10),
            3e-3,
            true);
    public static final Setting<Double> ALPHA_BETA1 = new Setting<>(
            "alpha-beta1",
            Group.LEARNING,
            "Alpha beta 1",
            "",
            "Adam's decay of the mean gradient of alpha",
            new ValueKind.Decimal(0, 0.9999),
            0.5,
            false);
    public static final Setting<Double> ALPHA_BETA2 = new Setting<>(
            "alpha-beta2",
            Group.LEARNING,
            "Alpha beta 2",
            "",
            "Adam's decay of the mean squared gradient of alpha",
            new ValueKind.Decimal(0, 0.99999),
            0.999,
            false);
    public static final Setting<Double> ALPHA_DECAY = new Setting<>(
            "alpha-decay",
            Group.LEARNING,
            "Alpha decay",
            "",
            "Weight decay of alpha",
            new ValueKind.Decimal(0, 1),
            1e-3,
            true);
    public static final Setting<Integer> ALPHA_WARM_UP = new Setting<>(
            "alpha-warm-up",
            Group.LEARNING,
            "Alpha warm-up",
            "steps",
            "Steps at the start in which the weights learn and alpha stands still",
            new ValueKind.Whole(0, 10_000_000),
            0,
            true);
    public static final Setting<Double> WEIGHT_RATE = new Setting<>(
            "weight-lr",
            Group.LEARNING,
            "Weight rate",
            "",
            "Learning rate of the weights in the first step (SGD); falls along half a cosine",
            new ValueKind.Decimal(0, 10),
            0.025,
            true);
    public static final Setting<Double> WEIGHT_RATE_END = new Setting<>(
            "weight-lr-end",
            Group.LEARNING,
            "Last weight rate",
            "",
            "Learning rate of the weights in the last step",
            new ValueKind.Decimal(0, 10),
            0.001,
            true);
    public static final Setting<Double> MOMENTUM = new Setting<>(
            "momentum",
            Group.LEARNING,
            "Momentum",
            "",
            "Momentum of the weights",
            new ValueKind.Decimal(0, 0.999),
            0.9,
            true);
    public static final Setting<Double> WEIGHT_DECAY = new Setting<>(
            "weight-decay",
            Group.LEARNING,
            "Weight decay",
            "",
            "Weight decay of the weights",
            new ValueKind.Decimal(0, 1),
            3e-4,
            true);
    public static final Setting<Double> CLIP = new Setting<>(
            "clip",
            Group.LEARNING,
            "Gradient clip",
            "",
            "Longest gradient of all weights together; a longer one is scaled down",
            new ValueKind.Decimal(1e-6, 1e9),
            5.0,
            true);
    public static final Setting<Integer> BATCH = new Setting<>(
            "batch", Group.LEARNING, "Batch", "images", "Images in a batch", new ValueKind.Whole(1, 4096), 64, false);
    public static final Setting<Integer> STEPS = new Setting<>(
            "steps",
            Group.LEARNING,
            "Steps",
            "",
            "Steps of the whole search; the schedules end there",
            new ValueKind.Whole(1, 10_000_000),
            2500,
            false);
    public static final Setting<Long> SEED = new Setting<>(
            "seed",
            Group.LEARNING,
            "Seed",
            "",
            "Start of every random draw: the same seed gives the same search, bit for bit",
            new ValueKind.Seed(),
            1L,
            false);

    public static final Setting<KernelKind> KERNELS = new Setting<>(
            "kernels",
            Group.LEARNING,
            "Kernels",
            "",
            "Who computes the network: fused is quick, nd4j uses ND4J operations alone",
            choice(KernelKind.values(), KernelKind::label),
            KernelKind.FUSED,
            false);

    /** All settings, by group, in the order in which they are shown. */
    public static final List<Setting<?>> ALL = Stream.of(
                    List.<Setting<?>>of(
                            DATA,
                            IMAGE_SIZE,
                            NOISE,
                            TRAIN_IMAGES,
                            SEARCH_SHARE,
                            CELLS,
                            REDUCTION,
                            NODES,
                            CHANNELS,
                            OPERATIONS),
                    List.<Setting<?>>of(METHOD, LEVEL, ORDER),
                    Methods.settings(),
                    List.<Setting<?>>of(ALPHA_START, ALPHA_LEAD, ALPHA_SPREAD, ALPHA_TERM),
                    AlphaTerms.settings(),
                    List.<Setting<?>>of(
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
                            KERNELS))
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

    private static <T> ValueKind<T> choice(T[] values, java.util.function.Function<T, String> label) {
        Map<String, T> options = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> options.put(label.apply(value), value));
        return new ValueKind.Choice<>(options);
    }
}
