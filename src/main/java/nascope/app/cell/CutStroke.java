package nascope.app.cell;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nascope.picture.cell.CellPicture;
import nascope.picture.look.Theme;
import nascope.search.snapshot.CellEdge;

/** A stroke across the picture on its way, and the edges it crossed so far. */
final class CutStroke {
    private final CellPicture picture;
    private final Path2D line = new Path2D.Double();
    private final Set<CellPicture.Hit> crossed = new LinkedHashSet<>();
    private double x;
    private double y;

    CutStroke(CellPicture picture, double x, double y) {
        this.picture = picture;
        this.x = x;
        this.y = y;
        line.moveTo(x, y);
    }

    void to(double nextX, double nextY) {
        crossed.addAll(picture.crossed(x, y, nextX, nextY));
        line.lineTo(nextX, nextY);
        x = nextX;
        y = nextY;
    }

    /** In the order in which they were crossed. */
    List<CellEdge> edges() {
        List<CellEdge> edges = new ArrayList<>();
        for (CellPicture.Hit hit : crossed) Selection.edgeOf(hit).ifPresent(edges::add);
        return edges;
    }

    void paint(Graphics2D g, Theme theme) {
        for (CellPicture.Hit hit : crossed) picture.paintPulse(g, hit, theme, 1);
        CellPicture.paintStroke(g, line, theme);
    }
}
