package nascope.picture.strip;

import java.util.Arrays;
import nascope.analysis.EdgeFilm;
import nascope.analysis.SteadyLeader;

/**
 * What a film says in blocks of 1, 2, 4, 8 … steps, so that a picture of all steps costs no more than one of a few. Level
 * n has blocks of 2^n steps, the first of which begins at step 0; level 0 is the film itself. Three bytes an edge and step.
 * For one thread.
 */
public final class FilmSummary {
    private static final int LEVELS = 25; // the last has a single block of 33 million steps
    private static final double FULL = 65535; // a share is kept in 16 bits

    private final EdgeFilm film;
    private final Level[] levels = new Level[LEVELS]; // by level; 0 is never asked
    private int size;

    /**
     * A summary of nothing yet.
     *
     * @param candidates operations an edge may carry
     */
    public FilmSummary(EdgeFilm film, int candidates) {
        this.film = film;
        Arrays.setAll(levels, level -> new Level(film.edges(), candidates + 1));
    }

    /** The least level whose blocks have so many steps. */
    static int level(double steps) {
        int level = 0;
        while (level < LEVELS - 1 && 1 << level < steps) level++;
        return level;
    }

    /** Whether it is of this film. */
    @SuppressWarnings("ReferenceEquality") // a film grows
    public boolean isOf(EdgeFilm other) {
        return film == other;
    }

    /** Steps it tells of; one more than the number of the last. */
    public int size() {
        return size;
    }

    /**
     * Takes in steps that the film has by now.
     *
     * @param most at most so many
     * @return whether it has all of them
     */
    public boolean follow(int most) {
        int end = (int) Math.min(film.size(), (long) size + most);
        while (size < end) append();
        return size == film.size();
    }

    private void append() {
        Level first = levels[1];
        for (int edge = 0; edge < film.edges(); edge++)
            first.add(edge, film.alive(size, edge), film.leader(size, edge) - SteadyLeader.NOBODY);
        size++;
        for (int n = 1; n < LEVELS && size % (1 << n) == 0; n++) {
            levels[n].close(1 << n);
            if (n + 1 < LEVELS) levels[n + 1].add(levels[n]);
            levels[n].clear();
        }
    }

    /** Number of blocks of a level; the last may have fewer steps than the others. */
    int blocks(int level) {
        return (size + (1 << level) - 1) >> level;
    }

    /** How much of an edge was alive, 0 to 1, on the mean of a block. */
    double alive(int level, int block, int edge) {
        if (level == 0) return film.alive(block, edge);
        if (block < levels[level].blocks) return levels[level].mean(block, edge);
        double sum = 0;
        for (int n = 1; n <= level; n++) sum += levels[n].openAlive[edge];
        return sum / (size - (block << level));
    }

    /** Who led an edge in most steps of a block: a column of the candidates, or {@link SteadyLeader#NOBODY}. */
    int leader(int level, int block, int edge) {
        if (level == 0) return film.leader(block, edge);
        if (block < levels[level].blocks) return levels[level].leader(block, edge);
        int[] counts = new int[levels[level].columns];
        for (int n = 1; n <= level; n++)
            for (int column = 0; column < counts.length; column++)
                counts[column] += levels[n].openCounts[edge * counts.length + column];
        return largest(counts, 0, counts.length) + SteadyLeader.NOBODY;
    }

    /** The first of the largest of some counts, counted from where they start. */
    private static int largest(int[] counts, int start, int length) {
        int best = 0;
        for (int i = 1; i < length; i++) if (counts[start + i] > counts[start + best]) best = i;
        return best;
    }

    /** Blocks of a length: those that are full, and the steps since the last of them that no shorter block holds. */
    private static final class Level {
        private final int edges;
        private final int columns; // nobody, then the candidates
        private final double[] openAlive; // sums, by edge
        private final int[] openCounts; // steps led, by edge and column
        private short[] means;
        private byte[] leaders;
        private int blocks;

        Level(int edges, int columns) {
            this.edges = edges;
            this.columns = columns;
            openAlive = new double[edges];
            openCounts = new int[edges * columns];
            means = new short[edges];
            leaders = new byte[edges];
        }

        void add(int edge, double alive, int column) {
            openAlive[edge] += alive;
            openCounts[edge * columns + column]++;
        }

        void add(Level full) {
            for (int i = 0; i < edges; i++) openAlive[i] += full.openAlive[i];
            for (int i = 0; i < openCounts.length; i++) openCounts[i] += full.openCounts[i];
        }

        void close(int steps) {
            int start = blocks * edges;
            if (start == means.length) {
                means = Arrays.copyOf(means, 2 * start);
                leaders = Arrays.copyOf(leaders, 2 * start);
            }
            for (int edge = 0; edge < edges; edge++) {
                means[start + edge] = (short) Math.round(FULL * openAlive[edge] / steps);
                leaders[start + edge] = (byte) (largest(openCounts, edge * columns, columns) + SteadyLeader.NOBODY);
            }
            blocks++;
        }

        void clear() {
            Arrays.fill(openAlive, 0);
            Arrays.fill(openCounts, 0);
        }

        double mean(int block, int edge) {
            return (means[block * edges + edge] & 0xFFFF) / FULL;
        }

        int leader(int block, int edge) {
            return leaders[block * edges + edge];
        }
    }
}
