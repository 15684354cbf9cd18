package nascope.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Notes what is written, drawn and filled in a picture, with its colour and in pixels of the whole picture, so that a test
 * can read the picture as a person does; paints it too. What follows after the first half hands on and no more.
 */
public final class Ink extends Graphics2D {
    /**
     * Letters.
     *
     * @param y px of the line the letters stand on
     */
    public record Text(String text, Color color, double x, double y, Font font) {}

    /** A line. */
    public record Line(Shape shape, Color color, BasicStroke stroke) {}

    /** An area. */
    public record Area(Shape shape, Color color) {
        public Rectangle2D bounds() {
            return shape.getBounds2D();
        }
    }

    private final Graphics2D g;
    private final BufferedImage image;
    private final List<Text> texts;
    private final List<Line> lines;
    private final List<Area> areas;

    private Ink(Graphics2D g, BufferedImage image, List<Text> texts, List<Line> lines, List<Area> areas) {
        this.g = g;
        this.image = image;
        this.texts = texts;
        this.lines = lines;
        this.areas = areas;
    }

    /** Lets a picture be painted. */
    public static Ink of(double width, double height, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        Ink ink = new Ink(image.createGraphics(), image, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        painter.accept(ink);
        return ink;
    }

    /** In the order in which they were written. */
    public List<Text> texts() {
        return List.copyOf(texts);
    }

    /** What is written once, and begins so. */
    public Text text(String beginning) {
        List<Text> found =
                texts.stream().filter(text -> text.text().startsWith(beginning)).toList();
        if (found.size() == 1) return found.get(0);
        throw new AssertionError("one text must begin with \"%s\", found %s among %s"
                .formatted(
                        beginning, found.size(), texts.stream().map(Text::text).toList()));
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public List<Area> areas() {
        return List.copyOf(areas);
    }

    /** The colour of a pixel. */
    public Color at(double x, double y) {
        return new Color(image.getRGB((int) x, (int) y));
    }

    @Override
    public void draw(Shape shape) {
        BasicStroke stroke = g.getStroke() instanceof BasicStroke basic ? basic : new BasicStroke();
        lines.add(new Line(g.getTransform().createTransformedShape(shape), g.getColor(), stroke));
        g.draw(shape);
    }

    @Override
    public void fill(Shape shape) {
        areas.add(new Area(g.getTransform().createTransformedShape(shape), g.getColor()));
        g.fill(shape);
    }

    @Override
    public void drawString(String text, float x, float y) {
        Point2D place = g.getTransform().transform(new Point2D.Float(x, y), null);
        texts.add(new Text(text, g.getColor(), place.getX(), place.getY(), g.getFont()));
        g.drawString(text, x, y);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public Graphics create() {
        return new Ink((Graphics2D) g.create(), image, texts, lines, areas);
    }

    @Override
    public void dispose() {
        g.dispose();
    }

    @Override
    public boolean drawImage(Image a, AffineTransform b, ImageObserver c) {
        return this.g.drawImage(a, b, c);
    }

    @Override
    public void drawImage(BufferedImage a, BufferedImageOp b, int c, int d) {
        g.drawImage(a, b, c, d);
    }

    @Override
    public void drawRenderedImage(RenderedImage a, AffineTransform b) {
        g.drawRenderedImage(a, b);
    }

    @Override
    public void drawRenderableImage(RenderableImage a, AffineTransform b) {
        g.drawRenderableImage(a, b);
    }

    @Override
    public void drawString(AttributedCharacterIterator a, int b, int c) {
        g.drawString(a, b, c);
    }

    @Override
    public void drawString(AttributedCharacterIterator a, float b, float c) {
        g.drawString(a, b, c);
    }

    @Override
    public void drawGlyphVector(GlyphVector a, float b, float c) {
        g.drawGlyphVector(a, b, c);
    }

    @Override
    public boolean hit(Rectangle a, Shape b, boolean c) {
        return g.hit(a, b, c);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return g.getDeviceConfiguration();
    }

    @Override
    public void setComposite(Composite a) {
        g.setComposite(a);
    }

    @Override
    public void setPaint(Paint a) {
        g.setPaint(a);
    }

    @Override
    public void setStroke(Stroke a) {
        g.setStroke(a);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key a, Object b) {
        g.setRenderingHint(a, b);
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key a) {
        return g.getRenderingHint(a);
    }

    @Override
    public void setRenderingHints(Map<?, ?> a) {
        g.setRenderingHints(a);
    }

    @Override
    public void addRenderingHints(Map<?, ?> a) {
        g.addRenderingHints(a);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return g.getRenderingHints();
    }

    @Override
    public void translate(int a, int b) {
        g.translate(a, b);
    }

    @Override
    public void translate(double a, double b) {
        g.translate(a, b);
    }

    @Override
    public void rotate(double a) {
        g.rotate(a);
    }

    @Override
    public void rotate(double a, double b, double c) {
        g.rotate(a, b, c);
    }

    @Override
    public void scale(double a, double b) {
        g.scale(a, b);
    }

    @Override
    public void shear(double a, double b) {
        g.shear(a, b);
    }

    @Override
    public void transform(AffineTransform a) {
        g.transform(a);
    }

    @Override
    public void setTransform(AffineTransform a) {
        g.setTransform(a);
    }

    @Override
    public AffineTransform getTransform() {
        return g.getTransform();
    }

    @Override
    public Paint getPaint() {
        return g.getPaint();
    }

    @Override
    public Composite getComposite() {
        return g.getComposite();
    }

    @Override
    public void setBackground(Color a) {
        g.setBackground(a);
    }

    @Override
    public Color getBackground() {
        return g.getBackground();
    }

    @Override
    public Stroke getStroke() {
        return g.getStroke();
    }

    @Override
    public void clip(Shape a) {
        g.clip(a);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return g.getFontRenderContext();
    }

    @Override
    public Color getColor() {
        return g.getColor();
    }

    @Override
    public void setColor(Color a) {
        g.setColor(a);
    }

    @Override
    public void setPaintMode() {
        g.setPaintMode();
    }

    @Override
    public void setXORMode(Color a) {
        g.setXORMode(a);
    }

    @Override
    public Font getFont() {
        return g.getFont();
    }

    @Override
    public void setFont(Font a) {
        g.setFont(a);
    }

    @Override
    public FontMetrics getFontMetrics(Font a) {
        return g.getFontMetrics(a);
    }

    @Override
    public Rectangle getClipBounds() {
        return g.getClipBounds();
    }

    @Override
    public void clipRect(int a, int b, int c, int d) {
        g.clipRect(a, b, c, d);
    }

    @Override
    public void setClip(int a, int b, int c, int d) {
        g.setClip(a, b, c, d);
    }

    @Override
    public Shape getClip() {
        return g.getClip();
    }

    @Override
    public void setClip(Shape a) {
        g.setClip(a);
    }

    @Override
    public void copyArea(int a, int b, int c, int d, int e, int f) {
        g.copyArea(a, b, c, d, e, f);
    }

    @Override
    public void drawLine(int a, int b, int c, int d) {
        g.drawLine(a, b, c, d);
    }

    @Override
    public void fillRect(int a, int b, int c, int d) {
        g.fillRect(a, b, c, d);
    }

    @Override
    public void clearRect(int a, int b, int c, int d) {
        g.clearRect(a, b, c, d);
    }

    @Override
    public void drawRoundRect(int a, int b, int c, int d, int e, int f) {
        g.drawRoundRect(a, b, c, d, e, f);
    }

    @Override
    public void fillRoundRect(int a, int b, int c, int d, int e, int f) {
        g.fillRoundRect(a, b, c, d, e, f);
    }

    @Override
    public void drawOval(int a, int b, int c, int d) {
        g.drawOval(a, b, c, d);
    }

    @Override
    public void fillOval(int a, int b, int c, int d) {
        g.fillOval(a, b, c, d);
    }

    @Override
    public void drawArc(int a, int b, int c, int d, int e, int f) {
        g.drawArc(a, b, c, d, e, f);
    }

    @Override
    public void fillArc(int a, int b, int c, int d, int e, int f) {
        g.fillArc(a, b, c, d, e, f);
    }

    @Override
    public void drawPolyline(int[] a, int[] b, int c) {
        g.drawPolyline(a, b, c);
    }

    @Override
    public void drawPolygon(int[] a, int[] b, int c) {
        g.drawPolygon(a, b, c);
    }

    @Override
    public void fillPolygon(int[] a, int[] b, int c) {
        g.fillPolygon(a, b, c);
    }

    @Override
    public boolean drawImage(Image a, int b, int c, ImageObserver d) {
        return this.g.drawImage(a, b, c, d);
    }

    @Override
    public boolean drawImage(Image a, int b, int c, int d, int e, ImageObserver f) {
        return this.g.drawImage(a, b, c, d, e, f);
    }

    @Override
    public boolean drawImage(Image a, int b, int c, Color d, ImageObserver e) {
        return this.g.drawImage(a, b, c, d, e);
    }

    @Override
    public boolean drawImage(Image a, int b, int c, int d, int e, Color f, ImageObserver g) {
        return this.g.drawImage(a, b, c, d, e, f, g);
    }

    @Override
    public boolean drawImage(Image a, int b, int c, int d, int e, int f, int g, int h, int i, ImageObserver j) {
        return this.g.drawImage(a, b, c, d, e, f, g, h, i, j);
    }

    @Override
    public boolean drawImage(
            Image a, int b, int c, int d, int e, int f, int g, int h, int i, Color j, ImageObserver k) {
        return this.g.drawImage(a, b, c, d, e, f, g, h, i, j, k);
    }
}
