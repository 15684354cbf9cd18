package nascope.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import nascope.base.Table;
import nascope.net.kernel.Chain;
import nascope.net.kernel.FeatureMap;
import nascope.net.kernel.Gradients;
import nascope.net.kernel.Kernels;
import nascope.net.kernel.Mixture;
import nascope.net.kernel.Normalised;
import nascope.net.kernel.Parameter;
import nascope.net.kernel.Primitive;
import nascope.net.kernel.Summand;
import nascope.net.kernel.Window;
import nascope.space.CellKind;
import nascope.space.CellTopology;
import nascope.space.SearchSpace;
import nascope.space.operation.DilConv5x5;
import nascope.space.operation.Layer;
import nascope.space.operation.None;
import nascope.space.operation.Operation;
import nascope.space.operation.Operations;
import nascope.space.operation.SepConv3x3;
import nascope.space.operation.SkipConnect;
import nascope.space.operation.Tint;

/**
 * Something to put on a {@link Bench}, with its shapes.
 *
 * @param plan builds it from the bench's kernels
 */
record BenchCase(String name, int batch, Consumer<Bench> plan) {
    /** A batch of images. */
    private record Images(int batch, int channels, int height, int width) {
        @Override
        public String toString() {
            return "%d of %d×%d×%d".formatted(batch, channels, height, width);
        }
    }

    /** An operation that no search offers. */
    private record Unusual(String label, IntFunction<List<Layer>> byStride) implements Operation {
        @Override
        public String shortLabel() {
            return label;
        }

        @Override
        public Tint tint() {
            return Tint.GREEN;
        }

        @Override
        public List<Layer> layers(int stride) {
            return byStride.apply(stride);
        }
    }

    /** Layers in orders that no operation has: the builder knows layers, not operations. */
    private static final List<Operation> UNUSUAL = List.of(
            new Unusual(
                    "batch norm, depthwise, pointwise",
                    stride -> List.of(new Layer.BatchNorm(), new Layer.Depthwise(3, stride, 1), new Layer.Pointwise())),
            new Unusual(
                    "pointwise, batch norm, max pool, ReLU",
                    stride -> List.of(
                            new Layer.Pointwise(), new Layer.BatchNorm(), new Layer.MaxPool(stride), new Layer.Relu())),
            new Unusual(
                    "3×5, batch norm, 1×3",
                    stride -> List.of(
                            new Layer.Convolution(3, 5, stride, 1),
                            new Layer.BatchNorm(),
                            new Layer.Convolution(1, 3, 1, stride))),
            new Unusual(
                    "average pool, ReLU, batch norm, ReLU, pointwise",
                    stride -> List.of(
                            new Layer.AveragePool(stride),
                            new Layer.Relu(),
                            new Layer.BatchNorm(),
                            new Layer.Relu(),
                            new Layer.Pointwise())));

    private static final List<Images> SHAPES =
            List.of(new Images(2, 3, 5, 7), new Images(1, 2, 3, 3), new Images(2, 2, 6, 4), new Images(3, 2, 1, 1));

    /** Rows, columns and squares of taps, with every stride. */
    private static final List<Window> WINDOWS = List.of(
            new Window(1, 7, 1, 1, 1),
            new Window(1, 7, 1, 2, 1),
            new Window(7, 1, 1, 1, 1),
            new Window(7, 1, 2, 1, 1),
            new Window(1, 3, 2, 2, 1),
            new Window(3, 1, 1, 2, 2),
            new Window(1, 5, 2, 1, 2),
            new Window(3, 5, 2, 1, 1),
            Window.square(3, 1, 1),
            Window.square(3, 2, 1),
            Window.square(3, 1, 2),
            Window.square(7, 1, 1),
            Window.square(7, 2, 2));

    @Override
    public String toString() {
        return name;
    }

    /** Every primitive of {@link Kernels}. */
    static List<BenchCase> primitives() {
        List<BenchCase> cases = new ArrayList<>();
        for (Images in : SHAPES) {
            cases.add(sameSize("relu", in, (bench, map) -> bench.kernels().relu(map, outputLike(bench, in))));
            for (int kernel : new int[] {3, 5})
                for (int dilation : new int[] {1, 2})
                    for (int stride : new int[] {1, 2})
                        cases.add(depthwise(in, Window.square(kernel, stride, dilation)));
            for (Window window : WINDOWS) {
                cases.add(depthwise(in, window));
                cases.add(convolution(in, window));
            }
            cases.add(pointwise(in));
            cases.add(stem(in));
            for (int stride : new int[] {1, 2}) {
                cases.add(pool("max pool", in, stride, Kernels::maxPool));
                cases.add(pool("average pool", in, stride, Kernels::averagePool));
            }
            for (int from : new int[] {0, 1}) cases.add(pool("subsample from " + from, in, from, Kernels::subsample));
            cases.add(concatenate(in));
            cases.add(normalise(in));
            cases.add(normalisedRelu(in));
            cases.add(normalisedAffine(in));
            cases.add(mix(in));
            cases.add(sharedNormalised(in));
            cases.add(globalMean(in));
        }
        for (int from : new int[] {0, 1})
            cases.add(pool("subsample from " + from, new Images(2, 2, 1, 5), from, Kernels::subsample));
        return cases;
    }

    /** Each operation on an edge, with and without stride. */
    static List<BenchCase> operations() {
        List<BenchCase> cases = new ArrayList<>();
        for (Operation operation : Operations.ALL) {
            if (!operation.connects()) continue;
            for (int stride : new int[] {1, 2}) {
                cases.add(operation(operation, new Images(2, 3, 5, 7), stride));
                cases.add(operation(operation, new Images(1, 2, 4, 3), stride));
            }
        }
        for (Operation operation : UNUSUAL)
            for (int stride : new int[] {1, 2}) cases.add(operation(operation, new Images(2, 3, 5, 4), stride));
        cases.add(operation(new SkipConnect(), new Images(3, 1, 3, 3), 2));
        cases.add(operation(new DilConv5x5(), new Images(3, 2, 1, 1), 2));
        return cases;
    }

    /** Cells: plain, larger, reducing, after a reducing one, with few candidates. */
    static List<BenchCase> cells() {
        List<Operation> some = List.of(new SepConv3x3(), new None(), new SkipConnect());
        return List.of(
                cell(2, CellKind.NORMAL, SearchSpace.DARTS, new Images(2, 2, 5, 4), false),
                cell(3, CellKind.NORMAL, SearchSpace.DARTS, new Images(2, 2, 3, 3), false),
                cell(2, CellKind.REDUCTION, SearchSpace.DARTS, new Images(2, 2, 5, 3), false),
                cell(2, CellKind.NORMAL, SearchSpace.DARTS, new Images(1, 2, 3, 4), true),
                cell(4, CellKind.REDUCTION, some, new Images(1, 3, 5, 5), true));
    }

    private interface Making {
        Primitive make(Bench bench, FeatureMap in);
    }

    private interface Sampling {
        Primitive make(Kernels kernels, FeatureMap in, int strideOrStart, FeatureMap out);
    }

    private static BenchCase of(String what, Images in, Consumer<Bench> plan) {
        return new BenchCase(what + ", " + in, in.batch(), plan);
    }

    private static FeatureMap input(Bench bench, Images in) {
        return bench.input(in.channels(), in.height(), in.width());
    }

    private static FeatureMap outputLike(Bench bench, Images in) {
        return bench.output(in.channels(), in.height(), in.width());
    }

    private static BenchCase sameSize(String what, Images in, Making making) {
        return of(what, in, bench -> bench.place(making.make(bench, input(bench, in))));
    }

    private static BenchCase depthwise(Images in, Window window) {
        return of("depthwise " + window, in, bench -> {
            FeatureMap out = output(bench, in, in.channels(), window);
            Parameter weight = bench.weight(window.kernelHeight(), window.kernelWidth(), in.channels(), 1);
            bench.place(bench.kernels().depthwise(input(bench, in), weight, window, out));
        });
    }

    private static BenchCase convolution(Images in, Window window) {
        return of("convolution " + window, in, bench -> {
            int channels = in.channels() + 1;
            FeatureMap out = output(bench, in, channels, window);
            Parameter weight = bench.weight(channels, in.channels(), window.kernelHeight(), window.kernelWidth());
            bench.place(bench.kernels().convolution(input(bench, in), weight, window, out));
        });
    }

    private static FeatureMap output(Bench bench, Images in, int channels, Window window) {
        return bench.output(channels, window.outputHeight(in.height()), window.outputWidth(in.width()));
    }

    private static BenchCase pointwise(Images in) {
        return of("pointwise", in, bench -> {
            int out = in.channels() + 1;
            Parameter weight = bench.weight(out, in.channels(), 1, 1);
            bench.place(
                    bench.kernels().pointwise(input(bench, in), weight, bench.output(out, in.height(), in.width())));
        });
    }

    private static BenchCase stem(Images in) {
        return of("stem", in, bench -> {
            FeatureMap images = bench.imageInput(in.channels(), in.height(), in.width());
            Parameter weight = bench.weight(4, in.channels(), 3, 3);
            bench.place(bench.kernels().stem(images, weight, bench.output(4, in.height(), in.width())));
        });
    }

    private static BenchCase pool(String what, Images in, int argument, Sampling sampling) {
        boolean subsample = what.startsWith("subsample");
        int stride = subsample ? 2 : argument;
        return of(subsample ? what : what + " stride " + stride, in, bench -> {
            FeatureMap out = bench.output(
                    in.channels(), Window.outputSide(in.height(), stride), Window.outputSide(in.width(), stride));
            bench.place(sampling.make(bench.kernels(), input(bench, in), argument, out));
        });
    }

    private static BenchCase concatenate(Images in) {
        return of("concatenate", in, bench -> {
            FeatureMap one = bench.input(1, in.height(), in.width());
            List<FeatureMap> parts = List.of(input(bench, in), one, input(bench, in));
            bench.place(bench.kernels()
                    .concatenate(parts, bench.output(2 * in.channels() + 1, in.height(), in.width())));
        });
    }

    private static BenchCase normalise(Images in) {
        return of("normalise", in, bench -> {
            Normalised normalised = bench.kernels().normalise(input(bench, in));
            bench.place(
                    bench.kernels().mix(List.of(normalised), outputLike(bench, in)),
                    1,
                    bench.kernels().measure(normalised));
        });
    }

    private static BenchCase normalisedRelu(Images in) {
        return of("normalised ReLU", in, bench -> {
            Normalised normalised = bench.kernels().normalise(input(bench, in));
            Primitive relu = bench.kernels().normalisedRelu(normalised, outputLike(bench, in));
            bench.place(new Chain(List.of(bench.kernels().measure(normalised), relu)));
        });
    }

    private static BenchCase normalisedAffine(Images in) {
        return of("normalised affine", in, bench -> {
            Normalised normalised = bench.kernels().normalise(input(bench, in));
            Primitive affine = bench.kernels()
                    .normalisedAffine(
                            normalised,
                            bench.weight(in.channels()),
                            bench.weight(in.channels()),
                            outputLike(bench, in));
            bench.place(new Chain(List.of(bench.kernels().measure(normalised), affine)));
        });
    }

    private static BenchCase mix(Images in) {
        return of("mix", in, bench -> {
            List<Normalised> normalised = List.of(
                    bench.kernels().normalise(input(bench, in)), bench.kernels().normalise(input(bench, in)));
            List<Summand> summands = List.of(
                    input(bench, in),
                    normalised.get(0),
                    normalised.get(1),
                    input(bench, in),
                    input(bench, in),
                    input(bench, in));
            Mixture mixture = bench.kernels().mix(summands, outputLike(bench, in));
            bench.place(
                    mixture,
                    summands.size(),
                    new Chain(normalised.stream().map(bench.kernels()::measure).toList()));
        });
    }

    /** As where a node's pooling serves several later nodes: a normalised map in two mixtures. */
    private static BenchCase sharedNormalised(Images in) {
        return of("normalised map in two nodes", in, bench -> {
            FeatureMap map = input(bench, in);
            Normalised normalised = bench.kernels().normalise(map);
            FeatureMap middle = bench.kernels().featureMap(in.channels(), in.height(), in.width());
            Mixture first = bench.kernels().mix(List.of(normalised, map), middle);
            Mixture second = bench.kernels().mix(List.of(normalised, middle), outputLike(bench, in));
            bench.place(
                    new TwoMixtures(bench.kernels().measure(normalised), first, second, bench.kernels()::finish), 4);
        });
    }

    private record TwoMixtures(Primitive before, Mixture first, Mixture second, Runnable finish) implements Bench.Part {
        private static final boolean[] COMPUTED = {true, true};

        @Override
        public void forward(double[] gates) {
            before.forward();
            first.forward(Arrays.copyOf(gates, 2));
            second.forward(Arrays.copyOfRange(gates, 2, 4));
        }

        @Override
        public double[] backward(double[] gates) {
            double[] ofFirst = new double[2];
            double[] ofSecond = new double[2];
            second.backward(Arrays.copyOfRange(gates, 2, 4), COMPUTED, COMPUTED, ofSecond);
            first.backward(Arrays.copyOf(gates, 2), COMPUTED, COMPUTED, ofFirst);
            before.backward(Gradients.COSTS_AND_WEIGHTS);
            finish.run();
            return new double[] {ofFirst[0], ofFirst[1], ofSecond[0], ofSecond[1]};
        }
    }

    private static BenchCase globalMean(Images in) {
        return of("global mean", in, bench -> {
            bench.features(in.channels());
            bench.place(bench.kernels().globalMean(input(bench, in), bench.featureValues(), bench.featureGradient()));
        });
    }

    /** An operation on an edge. */
    static BenchCase operation(Operation operation, int batch, int channels, int height, int width, int stride) {
        return operation(operation, new Images(batch, channels, height, width), stride);
    }

    private static BenchCase operation(Operation operation, Images in, int stride) {
        return of("%s stride %d".formatted(operation.label(), stride), in, bench -> {
            SourceNode source = new SourceNode(input(bench, in), stride);
            CandidateOperation branch =
                    new OperationBuilder(bench.kernels(), bench.parameters()).build(operation, source, "edge");
            FeatureMap out = bench.output(
                    in.channels(), Window.outputSide(in.height(), stride), Window.outputSide(in.width(), stride));
            Mixture node = bench.kernels().mix(List.of(branch.output()), out);
            bench.place(node, 1, new Primitive() {
                @Override
                public void forward() {
                    source.begin();
                    branch.forward();
                }

                @Override
                public void backward(Gradients wanted) {
                    branch.backward(wanted);
                    source.backward(wanted);
                }
            });
        });
    }

    private static BenchCase cell(
            int nodes, CellKind kind, List<Operation> candidates, Images in, boolean afterReduction) {
        String what = "%s cell of %d nodes and %d candidates%s"
                .formatted(kind.label(), nodes, candidates.size(), afterReduction ? " after a reduction" : "");
        SearchSpace space = new SearchSpace(new CellTopology(nodes), List.of(kind), in.channels(), candidates);
        return of(what, in, bench -> {
            FeatureMap last = input(bench, in);
            int larger = afterReduction ? 2 : 1; // an odd side, halved, gives the last one's
            FeatureMap beforeLast = bench.input(
                    in.channels() + 1,
                    afterReduction ? larger * in.height() - 1 : in.height(),
                    afterReduction ? larger * in.width() - 1 : in.width());
            Output first = Output.of(bench.kernels(), beforeLast);
            Output second = Output.of(bench.kernels(), last);
            OperationBuilder branches = new OperationBuilder(bench.kernels(), bench.parameters());
            SupernetCell cell = new SupernetCell(
                    space,
                    kind,
                    "cell",
                    in.channels(),
                    first,
                    second,
                    new boolean[] {false, true},
                    branches,
                    bench.kernels());
            bench.output(cell.output().map());
            bench.place(
                    new CellPart(cell, List.of(first, second), candidates.size()),
                    space.topology().edgeCount() * candidates.size());
        });
    }

    private record CellPart(SupernetCell cell, List<Output> inputs, int columns) implements Bench.Part {
        @Override
        public void forward(double[] gates) {
            inputs.forEach(input -> input.relu().forward());
            double[][] rows = new double[gates.length / columns][];
            for (int edge = 0; edge < rows.length; edge++)
                rows[edge] = Arrays.copyOfRange(gates, edge * columns, (edge + 1) * columns);
            cell.forward(Table.copyOf(rows), true, node -> {});
        }

        @Override
        public double[] backward(double[] gates) {
            Table costs = cell.backward(Gradients.COSTS_AND_WEIGHTS);
            inputs.forEach(input -> input.relu().backward(Gradients.COSTS_AND_WEIGHTS));
            return Arrays.stream(costs.toRows()).flatMapToDouble(Arrays::stream).toArray();
        }
    }
}
