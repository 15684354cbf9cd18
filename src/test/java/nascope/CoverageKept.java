package nascope;

import java.lang.management.ManagementFactory;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Writes what the tests covered once the last of them is over. JaCoCo does so only while the process ends, and one that has
 * to be killed there has covered nothing: a build without a failure failed.
 */
public final class CoverageKept implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Object[] keepingWhatWasCounted = {false};
        String[] signature = {boolean.class.getName()};
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(new ObjectName("org.jacoco:type=Runtime"), "dump", keepingWhatWasCounted, signature);
        } catch (InstanceNotFoundException e) {
            // nobody asked for coverage
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
