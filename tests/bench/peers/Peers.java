import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Finds times by SUTime, or quotations with their speakers by CoreNLP, in the texts of a folder, one a file. Prints as
 * JSON how many it found, and the seconds on the clock and of processors that it took when it read them a second time.
 */
public final class Peers {
  /** What each asks for: SUTime works on words alone; who speaks is told by names, grammar and coreference. */
  private static Properties properties(String task) {
    Properties given = new Properties();
    if (task.equals("times")) {
      given.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
      given.setProperty("ner.model", "");
      given.setProperty("ner.applyFineGrained", "false");
      given.setProperty("ner.applyNumericClassifiers", "true");
    } else {
      given.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
      given.setProperty("coref.algorithm", "statistical");
    }
    return given;
  }

  private static long found(String task, Annotation read) {
    if (!task.equals("times")) return read.get(CoreAnnotations.QuotationsAnnotation.class).size();
    return read.get(CoreAnnotations.MentionsAnnotation.class).stream()
        .filter(mention -> mention.containsKey(edu.stanford.nlp.time.TimeAnnotations.TimexAnnotation.class))
        .count();
  }

  private static long readAll(StanfordCoreNLP pipeline, String task, List<Path> files) throws Exception {
    long count = 0;
    for (Path file : files) {
      Annotation text = new Annotation(Files.readString(file));
      text.set(CoreAnnotations.DocDateAnnotation.class, "2025-01-30");
      pipeline.annotate(text);
      count += found(task, text);
    }
    return count;
  }

  public static void main(String[] given) throws Exception {
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties(given[0]));
    List<Path> files;
    try (var listed = Files.list(Path.of(given[1]))) {
      files = listed.sorted().collect(Collectors.toList());
    }
    var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    readAll(pipeline, given[0], files);
    long began = System.nanoTime();
    long used = system.getProcessCpuTime();
    long count = readAll(pipeline, given[0], files);
    System.out.printf(
        "{\"found\": %d, \"seconds\": %.3f, \"processors\": %.3f}%n",
        count, (System.nanoTime() - began) / 1e9, (system.getProcessCpuTime() - used) / 1e9);
  }
}
