package io.demitasse.internal.web;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives back the memory that starting took and nothing uses any more, a third of what is resident. */
final class SpareMemory {
    private static final Logger LOG = LoggerFactory.getLogger(SpareMemory.class);

    private SpareMemory() {}

    /** Gives it back; takes about 0.1 s of CPU, so it is for a server that has settled. */
    static void giveBack() {
        System.gc();
        try {
            // What the JVM's compilers freed is kept by the C library, which only this command makes let go of it.
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            new Object[0],
                            new String[0]);
        } catch (JMException e) {
            LOG.debug("This JVM has no command to trim the native heap.", e);
        }
    }
}
