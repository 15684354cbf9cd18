package nascope.app.trouble;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nascope.base.Texts;

/**
 * What a person sends to whoever can mend it: what happened where, on which versions, with which settings; the home folder
 * and the person's name are written as {@code ~}.
 *
 * @param facts lines about the program, the system and the run
 * @param thread on which it happened
 * @param thrown what happened first
 * @param home folder of the person
 * @param user name of the person on this machine
 */
record TroubleReport(List<String> facts, String thread, Throwable thrown, String home, String user) {
    private static final Pattern FRAME = Pattern.compile("\\s*(at |\\.\\.\\. \\d).*"); // says class names, no paths

    TroubleReport {
        facts = List.copyOf(facts);
    }

    /** @param further how often something went wrong after it */
    String text(int further) {
        List<String> lines = new ArrayList<>(facts);
        lines.add(Texts.text("app.trouble.TroubleReport.thread") + thread);
        if (further > 0) lines.add(Texts.text("app.trouble.TroubleReport.further-ones") + further);
        lines.add("");
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack, true));
        lines.addAll(stack.toString().lines().toList());
        StringBuilder text = new StringBuilder();
        for (String line : lines) text.append(nameless(line)).append('\n');
        return text.toString();
    }

    private String nameless(String line) {
        if (FRAME.matcher(line).matches()) return line;
        String text = home.length() < 2 ? line : line.replace(home, "~").replace(home.replace('\\', '/'), "~");
        if (user.isBlank()) return text;
        return Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(user) + "(?![\\p{L}\\p{N}_])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement("~"));
    }
}
