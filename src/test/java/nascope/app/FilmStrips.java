package nascope.app;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import nascope.analysis.EdgeFilm;
import nascope.picture.chart.TimeScale;
import nascope.picture.look.Lettering;
import nascope.picture.look.Theme;
import nascope.picture.strip.FilmSummary;
import nascope.picture.strip.StripLabels;
import nascope.picture.strip.StripLayout;
import nascope.picture.strip.StripPainter;
import nascope.record.RunFolder;
import nascope.record.RunHeader;
import nascope.record.RunReader;
import nascope.search.settings.Settings;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.SearchSpace;

/**
 * Draws the films of recorded runs without branches below each other, to see whether each can be told from the others.
 * Arguments: the picture to write, {@code light} or {@code dark}, the folders of the runs.
 */
public final class FilmStrips {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 150;
    private static final int TITLE = 26;
    private static final int LEFT = 90;

    private FilmStrips() {}

    public static void main(String[] arguments) throws IOException {
        Theme theme = arguments[1].equals("dark") ? Theme.DARK : Theme.LIGHT;
        int runs = arguments.length - 2;
        BufferedImage image = new BufferedImage(WIDTH, runs * (HEIGHT + 2 * TITLE), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(theme.panel());
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (int i = 0; i < runs; i++) paint(g, Path.of(arguments[i + 2]), i * (HEIGHT + 2 * TITLE) + TITLE, theme);
        ImageIO.write(image, "png", Path.of(arguments[0]).toFile());
    }

    private static void paint(Graphics2D g, Path folder, int top, Theme theme) {
        try (RunReader reader = RunReader.open(new RunFolder(folder).runFile())) {
            RunHeader header = reader.header();
            SearchSpace space = header.space();
            Map<CellKind, EdgeFilm> films = new EnumMap<>(CellKind.class);
            space.distinctKinds().forEach(kind -> films.put(kind, new EdgeFilm(space, kind)));
            for (Optional<SearchSnapshot> step = reader.next(); step.isPresent(); step = reader.next())
                for (EdgeFilm film : films.values()) film.append(step.get());
            Map<CellKind, FilmSummary> summaries = new EnumMap<>(CellKind.class);
            films.forEach((kind, film) -> {
                FilmSummary summary = new FilmSummary(film, space.candidates().size());
                summary.follow(Integer.MAX_VALUE);
                summaries.put(kind, summary);
            });
            StripLayout rows = StripLayout.of(space, List.copyOf(space.distinctKinds()), top, HEIGHT);
            TimeScale time =
                    new TimeScale(LEFT, WIDTH - 10, 0, header.settings().get(Settings.STEPS));
            Rectangle2D area = new Rectangle2D.Double(LEFT, top, WIDTH - 10 - LEFT, HEIGHT);
            new StripPainter().paint(g, area, space, rows, time, summaries, theme);
            StripLabels.paint(g, rows, LEFT, Optional.empty(), theme);
            g.setColor(theme.text());
            g.setFont(Lettering.bold(13));
            Lettering.left(g, folder.getFileName().toString(), LEFT, top - 8);
        }
    }
}
