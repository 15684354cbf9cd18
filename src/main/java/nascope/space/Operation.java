package nascope.space;

import java.util.List;
import java.util.stream.Collectors;
import nascope.base.Plain;

/** One of the eight candidate operations of DARTS (Liu et al., ICLR 2019) that an edge can carry. */
public sealed interface Operation {
    /** The eight operations in the order of DARTS' own program. */
    List<Operation> ALL = List.of(
            new None(),
            new MaxPool(),
            new AvgPool(),
            new Skip(),
            new SepConv(3),
            new SepConv(5),
            new DilConv(3),
            new DilConv(5));

    /** The name used in DARTS, in run files and on the command line, such as {@code sep_conv_3x3}. */
    String label();

    /** The name used where room is short, such as {@code sep 3×3}. */
    String shortLabel();

    /**
     * The operation of that label.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Operation of(String label) {
        for (Operation operation : ALL) if (operation.label().equals(label)) return operation;
        throw new IllegalArgumentException(Plain.text(
                "operation must be one of %s, got %s",
                ALL.stream().map(Operation::label).collect(Collectors.joining(", ")), label));
    }

    /** No connection: the edge contributes nothing. */
    record None() implements Operation {
        @Override
        public String label() {
            return "none";
        }

        @Override
        public String shortLabel() {
            return "none";
        }
    }

    /** Largest value of a 3×3 window, then a batch norm. */
    record MaxPool() implements Operation {
        @Override
        public String label() {
            return "max_pool_3x3";
        }

        @Override
        public String shortLabel() {
            return "max pool";
        }
    }

    /** Mean of a 3×3 window without its padding, then a batch norm. */
    record AvgPool() implements Operation {
        @Override
        public String label() {
            return "avg_pool_3x3";
        }

        @Override
        public String shortLabel() {
            return "avg pool";
        }
    }

    /** The node's value as it is; a factorized reduce where the edge halves the image. */
    record Skip() implements Operation {
        @Override
        public String label() {
            return "skip_connect";
        }

        @Override
        public String shortLabel() {
            return "skip";
        }
    }

    /**
     * Twice ReLU, depthwise convolution, pointwise convolution, batch norm.
     *
     * @param kernel 3 or 5
     */
    record SepConv(int kernel) implements Operation {
        public SepConv {
            requireKernel("SepConv", kernel);
        }

        @Override
        public String label() {
            return Plain.text("sep_conv_%dx%d", kernel, kernel);
        }

        @Override
        public String shortLabel() {
            return Plain.text("sep %d×%d", kernel, kernel);
        }
    }

    /**
     * ReLU, depthwise convolution with dilation 2, pointwise convolution, batch norm.
     *
     * @param kernel 3 or 5
     */
    record DilConv(int kernel) implements Operation {
        public DilConv {
            requireKernel("DilConv", kernel);
        }

        @Override
        public String label() {
            return Plain.text("dil_conv_%dx%d", kernel, kernel);
        }

        @Override
        public String shortLabel() {
            return Plain.text("dil %d×%d", kernel, kernel);
        }
    }

    private static void requireKernel(String name, int kernel) {
        if (kernel != 3 && kernel != 5)
            throw new IllegalArgumentException(Plain.text("%s kernel must be 3 or 5, got %d", name, kernel));
    }
}
