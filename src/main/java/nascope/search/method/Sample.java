package nascope.search.method;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The gates of one pass, and the way from their costs to the gradient of alpha. */
public interface Sample {
    /** z of every edge, in the order of the edges: non-negative, one number an open operation. Not to be modified. */
    List<double[]> gates();

    /**
     * ∂L/∂α, or what stands for it: to be descended.
     *
     * @param costs ∂L/∂z summed over the cells that share α; read only where the gate is not 0, not modified
     * @return newly allocated, one row an edge
     */
    List<double[]> gradient(List<double[]> costs);

    /** The part of a sample that concerns one edge, where edges do not depend on each other. */
    interface OfEdge {
        /** z: non-negative, one number an open operation. */
        double[] gates();

        /** See {@link Sample#gradient}. */
        double[] gradient(double... costs);
    }

    /** A sample of edges that do not depend on each other, drawn one after the other. */
    static <T> Sample edgeByEdge(List<T> edges, Function<T, OfEdge> draw) {
        List<OfEdge> drawn = new ArrayList<>();
        for (T edge : edges) drawn.add(draw.apply(edge));
        return new Sample() {
            @Override
            public List<double[]> gates() {
                return drawn.stream().map(OfEdge::gates).toList();
            }

            @Override
            public List<double[]> gradient(List<double[]> costs) {
                List<double[]> gradient = new ArrayList<>();
                for (int edge = 0; edge < costs.size(); edge++)
                    gradient.add(drawn.get(edge).gradient(costs.get(edge)));
                return gradient;
            }
        };
    }
}
