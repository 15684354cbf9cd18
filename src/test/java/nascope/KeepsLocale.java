package nascope;

import java.util.Locale;
import nascope.picture.look.Numbers;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For tests that change the locale of the machine or of the window: both are as before after each. */
public final class KeepsLocale implements BeforeEachCallback, AfterEachCallback {
    private Locale before;

    @Override
    public void beforeEach(ExtensionContext context) {
        before = Locale.getDefault();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Locale.setDefault(before);
        Numbers.follow(Locale.ROOT);
    }
}
