package nascope.cli.say;

import nascope.base.Environment;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
public final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"NAScope " + Environment.programVersion()};
    }
}
