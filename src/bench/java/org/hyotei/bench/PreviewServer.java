package org.hyotei.bench;

import com.sun.management.OperatingSystemMXBean;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.util.Map;
import org.hyotei.Application;

/**
 * The service on a free port of the loopback, with the hand-written endpoint beside its own. Prints
 * the port; for each {@code p} that it reads, the processors' time that it has taken, in
 * nanoseconds; for each other byte, its loaded classes, metaspace and heap, the last two in bytes;
 * and serves until its standard input ends.
 */
final class PreviewServer {

  private PreviewServer() {}

  public static void main(String[] args) throws IOException {
    Map<String, Object> settings =
        Map.of(
            "hyotei.rules",
            Kawaguchi.rules().toString(),
            "hyotei.data",
            data(),
            "hyotei.database",
            System.getProperty("bench.database", ""),
            "hyotei.trial",
            Boolean.getBoolean("bench.trial"),
            "micronaut.server.port",
            -1);
    try (ApplicationContext context =
        Micronaut.build(new String[0])
            .banner(false)
            .mainClass(Application.class)
            .properties(settings)
            .start()) {
      System.out.println(context.getBean(EmbeddedServer.class).getPort());
      for (int asked = System.in.read(); asked >= 0; asked = System.in.read()) {
        System.out.println(asked == 'p' ? processorTime() : footprint());
      }
    }
    System.exit(0);
  }

  /** The folder that is asked for, else one that is left behind in the system's for such. */
  private static String data() throws IOException {
    String data = System.getProperty("bench.data");
    return data == null ? Files.createTempDirectory("hyotei-data").toString() : data;
  }

  private static String processorTime() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return Long.toString(system.getProcessCpuTime());
  }

  /** Classes go with their loaders, which a second collection may still find. */
  private static String footprint() {
    System.gc();
    System.gc();
    long metaspace =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Metaspace"))
            .map(MemoryPoolMXBean::getUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount()
        + " "
        + metaspace
        + " "
        + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
