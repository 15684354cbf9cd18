package nascope.analysis.story;

import java.util.Arrays;
import java.util.function.IntPredicate;
import nascope.analysis.EdgeLives;
import nascope.base.Require;
import nascope.space.SearchSpace;

/**
 * Something that may come true in a search. A part is a share of the edges meant, from above 0 to 1; "leads" is always the
 * steady leader's doing.
 */
public sealed interface Condition {
    /** Begins to watch a run of that space. */
    Watch watch(SearchSpace space);

    /** {@code none} leads on so many of the edges at one time. */
    record NoneLeads(EdgeSet edges, double part) implements Condition {
        public NoneLeads {
            requirePart(part);
        }

        @Override
        public Watch watch(SearchSpace space) {
            int[] meant = edges.of(space.topology());
            return now -> reached(part, meant, count(meant, edge -> noneLeads(space, now, edge)));
        }
    }

    /** At one time or another {@code none} has led on so many of the edges. */
    record NoneLed(EdgeSet edges, double part) implements Condition {
        public NoneLed {
            requirePart(part);
        }

        @Override
        public Watch watch(SearchSpace space) {
            int[] meant = edges.of(space.topology());
            boolean[] led = new boolean[space.topology().edgeCount()];
            return now -> {
                for (int edge : meant) led[edge] |= noneLeads(space, now, edge);
                return reached(part, meant, count(meant, edge -> led[edge]));
            };
        }
    }

    /**
     * So many of the edges are back: {@code none} took over, leads no longer, and p(none) is half of the most it was or
     * less. An edge that {@code none} led from the start was not lost.
     */
    record Back(EdgeSet edges, double part) implements Condition {
        public Back {
            requirePart(part);
        }

        @Override
        public Watch watch(SearchSpace space) {
            int[] meant = edges.of(space.topology());
            boolean[] led = new boolean[space.topology().edgeCount()];
            boolean[] lived = new boolean[led.length];
            double[] most = new double[led.length];
            return now -> {
                for (int edge : meant) {
                    boolean none = noneLeads(space, now, edge);
                    lived[edge] |= !none;
                    led[edge] |= none && lived[edge];
                    most[edge] = Math.max(most[edge], 1 - now.alive(edge));
                }
                return reached(
                        part,
                        meant,
                        count(
                                meant,
                                edge -> led[edge]
                                        && !noneLeads(space, now, edge)
                                        && 1 - now.alive(edge) <= most[edge] / 2));
            };
        }
    }

    /** Of so many of the edges at least that share is alive. */
    record Alive(EdgeSet edges, double part, double share) implements Condition {
        public Alive {
            requirePart(part);
            Require.within("share", share, 0, 1);
        }

        @Override
        public Watch watch(SearchSpace space) {
            int[] meant = edges.of(space.topology());
            return now -> reached(part, meant, count(meant, edge -> now.alive(edge) >= share));
        }
    }

    /** Of so many of the edges less than that share is alive. */
    record Thin(EdgeSet edges, double part, double share) implements Condition {
        public Thin {
            requirePart(part);
            Require.within("share", share, 0, 1);
        }

        @Override
        public Watch watch(SearchSpace space) {
            int[] meant = edges.of(space.topology());
            return now -> reached(part, meant, count(meant, edge -> now.alive(edge) < share));
        }
    }

    /** The mean share alive of input edges is by so much above that of intermediate edges: the cell is wide. */
    record InputsAhead(double by) implements Condition {
        public InputsAhead {
            Require.within("by", by, -1, 1);
        }

        @Override
        public Watch watch(SearchSpace space) {
            int[] inputs = EdgeSet.INPUT.of(space.topology());
            int[] others = EdgeSet.INTERMEDIATE.of(space.topology());
            return now -> mean(now, inputs) - mean(now, others) >= by;
        }

        private static double mean(EdgeLives now, int... edges) {
            return Arrays.stream(edges)
                    .mapToDouble(edge -> now.alive(edge))
                    .average()
                    .orElse(Double.NaN);
        }
    }

    /** Watches one run; for one thread. */
    @FunctionalInterface
    interface Watch {
        /**
         * Takes the next step in.
         *
         * @param now where the edges stand after it
         * @return whether the condition holds after that step
         */
        boolean next(EdgeLives now);
    }

    private static void requirePart(double part) {
        if (!(part > 0 && part <= 1))
            throw new IllegalArgumentException("part must be above 0 and at most 1, got " + part);
    }

    /** Where {@code none} is no candidate it leads nowhere. */
    private static boolean noneLeads(SearchSpace space, EdgeLives now, int edge) {
        return space.noneColumn() >= 0 && now.leader(edge) == space.noneColumn();
    }

    private static int count(int[] edges, IntPredicate holds) {
        return (int) Arrays.stream(edges).filter(holds).count();
    }

    /** A cell without the edges meant never has enough of them. */
    private static boolean reached(double part, int[] edges, int count) {
        return edges.length > 0 && count >= Math.ceil(part * edges.length - 1e-9);
    }
}
