package nascope.picture.cell;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nascope.space.CellTopology;

/**
 * Where the nodes of a cell stand, the output last, and what is written below them.
 *
 * @param topology of the cell
 * @param centres by node
 * @param radius of all of them
 * @param captioned whether there is room to write anything below them
 */
record NodePlaces(CellTopology topology, List<Point2D> centres, double radius, boolean captioned) {
    static final double CAPTION_SIZE = 10.5;

    private static final double LEFT = 72; // from the edge of the bounds to the centre of the input nodes
    private static final double RIGHT = 40; // from the centre of the output to the edge of the bounds
    private static final double ASIDE = 28; // captions of input nodes stand to the left, out of the way of their edges
    private static final double TOP = 30; // room for the labels of edges that run along the top
    private static final double LEAST_WIDTH = 300; // below which captions are left out
    private static final double CAPTION_WIDTH = 88;
    private static final double CAPTION_HEIGHT = 18;
    private static final double CREST = 0.45; // where the line of nodes is highest and lowest, from left 0 to right 1
    private static final double[] FIRST = {0.41, 0.33, 0.27, 0.23, 0.20, 0.18, 0.16
    }; // place of node 2, for 2 to 8 nodes
    private static final double[] LAST = {0.72, 0.77, 0.80, 0.82, 0.84, 0.86, 0.87
    }; // place of the last intermediate node
    private static final double[] SHRINK = {1, 0.88, 0.78, 0.70, 0.63, 0.57, 0.52};

    static NodePlaces of(CellTopology topology, Rectangle2D bounds) {
        int size = inner(topology) - CellTopology.LEAST_NODES;
        double scale = Math.min(bounds.getWidth() / 600, bounds.getHeight() / 400);
        double radius = 26 * SHRINK[size] * Math.max(0.6, Math.min(scale, 1.5));
        boolean captioned = bounds.getWidth() >= LEAST_WIDTH;
        Rectangle2D room = room(bounds, radius, captioned);
        List<Point2D> centres = new ArrayList<>();
        for (int node = 0; node <= topology.nodeCount(); node++) centres.add(place(topology, room, node));
        return new NodePlaces(topology, List.copyOf(centres), radius, captioned);
    }

    Point2D centre(int node) {
        return centres.get(node);
    }

    Optional<Rectangle2D> caption(int node) {
        boolean intermediate = node >= topology.inputs() && node < centres.size() - 1;
        if (intermediate || !captioned) return Optional.empty();
        Point2D centre = centres.get(node);
        boolean input = node < topology.inputs();
        double width = input ? CAPTION_WIDTH : CAPTION_WIDTH / 2;
        double x = centre.getX() - width / 2 - (input ? ASIDE : 0);
        return Optional.of(new Rectangle2D.Double(x, centre.getY() + radius + 2, width, CAPTION_HEIGHT));
    }

    /** Where centres can stand. */
    private static Rectangle2D room(Rectangle2D bounds, double radius, boolean captioned) {
        double left = captioned ? LEFT : radius + 4;
        double right = captioned ? RIGHT : radius + 4;
        double top = Math.min(TOP, bounds.getHeight() / 12) + radius;
        double bottom = (captioned ? CAPTION_HEIGHT : 4) + radius;
        return new Rectangle2D.Double(
                bounds.getX() + left,
                bounds.getY() + top,
                bounds.getWidth() - left - right,
                bounds.getHeight() - top - bottom);
    }

    private static Point2D place(CellTopology topology, Rectangle2D room, int node) {
        double across = along(topology, node);
        double away = (across - CREST) / (1 - CREST);
        double height = Math.sqrt(Math.max(0, 1 - away * away)) * (node % 2 == 0 ? -1 : 1);
        boolean onAxis = node >= end(topology) || (node == 0 && topology.inputs() == 1);
        double x = room.getX() + across * room.getWidth();
        return new Point2D.Double(x, room.getCenterY() + (onAxis ? 0 : height) * room.getHeight() / 2);
    }

    private static double along(CellTopology topology, int node) {
        if (node < topology.inputs()) return 0;
        if (node >= end(topology)) return 1;
        int size = inner(topology) - CellTopology.LEAST_NODES;
        double share = (double) (node - topology.inputs()) / (inner(topology) - 1);
        return FIRST[size] + share * (LAST[size] - FIRST[size]);
    }

    /** The node that stands where the output does: the last, where that is the output, or the one after it. */
    private static int end(CellTopology topology) {
        return topology.nodeCount() - 1 + topology.connectionsToOutput();
    }

    /** Nodes between the inputs and the output. */
    private static int inner(CellTopology topology) {
        return Math.max(CellTopology.LEAST_NODES, end(topology) - topology.inputs());
    }
}
