package nascope.importing.dialect;

import java.util.List;
import java.util.Optional;
import nascope.space.CellKind;
import nascope.space.Genotype;

/** Takes what dialects read out of the line that is being read. */
public interface Told {
    /** How far a row's sum may be from 1: eight numbers of four digits are off by 0.0004. */
    double ROUNDING = 0.003;

    /** What was measured in an epoch. */
    enum Measure {
        /** Mean cross-entropy of the images that train the weights, in nats. */
        TRAINING_LOSS,
        /** Share of them that was right, 0 to 1. */
        TRAINING_ACCURACY,
        /** The same of the images that train alpha, which programs call validation. */
        SEARCH_LOSS,
        SEARCH_ACCURACY,
        /** The same of images that nothing learns from. */
        HELD_OUT_LOSS,
        HELD_OUT_ACCURACY,
        /** Learning rate of the weights. */
        WEIGHT_RATE,
        /** Temperature of the gates. */
        TEMPERATURE
    }

    /** What numbers of a table are. */
    enum Values {
        /** Logits. */
        ALPHA,
        /** Their softmax, or how much operations weigh. */
        PROBABILITY,
        /** Probabilities where each row sums to 1 and none is negative, otherwise logits. */
        BY_ROWS
    }

    /**
     * A program begins.
     *
     * @param mark by what that is seen: one program may leave several marks
     */
    void begins(String mark);

    /** What follows, and what was told since the last table before it, belongs to that epoch. */
    void epoch(int number);

    /** What follows belongs to that epoch; what was measured before it does not. */
    void epochBegins(int number);

    /**
     * Numbers of the operations of one kind of cell.
     *
     * @param kind empty where the log does not say: normal, then reduction
     * @param rows an edge each, by target node, then source; not modified after
     * @param values what they are
     */
    void table(Optional<CellKind> kind, double[][] rows, Values values);

    /** The same where the rows alone tell what they are. */
    default void table(Optional<CellKind> kind, double[][] rows) {
        table(kind, rows, Values.BY_ROWS);
    }

    /**
     * How much each edge weighs beside the others into its node, as PC-DARTS learns it (beta).
     *
     * @param kind empty where the log does not say: normal, then reduction
     * @param values one an edge, by target node, then source: logits, or their softmax at each node; not modified after
     */
    void beta(Optional<CellKind> kind, double[] values);

    /** The wiring at this place. */
    void genotype(Genotype genotype);

    /** The wiring that the program ends with. */
    void ends(Genotype genotype);

    void measured(Measure measure, double value);

    /** What the columns of the tables that follow are called. */
    void columns(List<String> operations);

    /** Something of the search that is not taken over, and why: a sentence. */
    void skipped(String why);

    /** A line of a program that does not search, such as one that trains a fixed network. */
    void noSearch();
}
