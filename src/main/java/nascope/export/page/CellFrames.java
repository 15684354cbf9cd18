package nascope.export.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import nascope.analysis.EdgeFilm;
import nascope.analysis.EdgeStanding;
import nascope.base.Table;
import nascope.picture.cell.CellLayout;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.Edge;
import nascope.space.SearchSpace;

/**
 * A kind of cell for the page: where things stand, and for every frame, edge and operation the probability in 255ths; beside
 * it who leads an edge, and whether it fills or drains, which depend on all steps.
 */
final class CellFrames {
    private static final double WIDTH = 640; // px of the drawing
    private static final double HEIGHT = 400;
    private static final double FULL = 255;
    private static final int NOBODY = 255; // leads

    private final SearchSpace space;
    private final CellKind kind;
    private final EdgeFilm film;
    private final ByteArrayOutputStream probabilities = new ByteArrayOutputStream();
    private final ByteArrayOutputStream leaders = new ByteArrayOutputStream();
    private final ByteArrayOutputStream signs = new ByteArrayOutputStream(); // 0 fills, 1 neither, 2 drains

    CellFrames(SearchSpace space, CellKind kind) {
        this.space = space;
        this.kind = kind;
        film = new EdgeFilm(space, kind);
    }

    /** Takes a step in. */
    void next(SearchSnapshot snapshot, boolean shown) {
        film.append(snapshot);
        if (!shown) return;
        Table probability = snapshot.cell(kind).probability();
        List<EdgeStanding> standings = film.standings(snapshot.step());
        for (int edge = 0; edge < standings.size(); edge++) {
            for (double p : probability.row(edge)) probabilities.write((int) Math.round(FULL * p));
            EdgeStanding standing = standings.get(edge);
            leaders.write(standing.leader() < 0 ? NOBODY : standing.leader());
            signs.write(standing.sign() + 1);
        }
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", kind.label());
        json.put("inputs", space.topology().inputs());
        json.put("width", WIDTH).put("height", HEIGHT);
        CellLayout layout = CellLayout.of(space.topology(), new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        json.put("radius", layout.radius()).put("pipe", layout.strokeWidth(1));
        ArrayNode nodes = json.putArray("nodes");
        boolean ends = space.topology().endsAtNode();
        json.put("ends", ends);
        int last = ends ? layout.outputNode() - 1 : layout.outputNode();
        for (int node = 0; node <= last; node++) {
            Point2D centre = layout.centre(node);
            nodes.addArray().add(rounded(centre.getX())).add(rounded(centre.getY()));
        }
        ArrayNode edges = json.putArray("edges");
        for (Edge edge : space.topology().edges()) {
            ObjectNode one = edges.addObject();
            one.put("name", edge.label()).put("input", edge.fromInput());
            one.set("curve", curve(layout.curve(edge)));
            one.set("label", place(layout.label(edge).orElseGet(() -> layout.fullLabel(edge))));
        }
        ArrayNode outputs = json.putArray("outputs");
        for (int node : space.topology().joined()) outputs.add(curve(layout.outputCurve(node)));
        json.put("probabilities", base64(probabilities));
        json.put("leaders", base64(leaders));
        json.put("signs", base64(signs));
        return json;
    }

    private static ArrayNode curve(CubicCurve2D curve) {
        ArrayNode points = JsonNodeFactory.instance.arrayNode();
        for (double value : new double[] {
            curve.getX1(), curve.getY1(), curve.getCtrlX1(), curve.getCtrlY1(),
            curve.getCtrlX2(), curve.getCtrlY2(), curve.getX2(), curve.getY2()
        }) points.add(rounded(value));
        return points;
    }

    private static ArrayNode place(Rectangle2D place) {
        return JsonNodeFactory.instance
                .arrayNode()
                .add(rounded(place.getX()))
                .add(rounded(place.getY()))
                .add(rounded(place.getWidth()))
                .add(rounded(place.getHeight()));
    }

    private static double rounded(double px) {
        return Math.rint(px * 10) / 10;
    }

    static String base64(ByteArrayOutputStream bytes) {
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
