package io.tongban.system.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules hold in what is built, and each of them was seen to fail on a planted violation. */
class ArchitectureTest {

  private static final List<String> MODULES = List.of(
      "access", "application-service", "business-clock", "calendar-following", "catalog-service", "client",
      "embedded-servers", "event-relay", "form-schema", "gateway", "guide-service", "identity-service", "launcher",
      "problems", "supervision-service", "working-calendar");

  private static final JavaClasses BUILT = new ClassFileImporter()
      .importPaths(MODULES.stream().map(module -> Path.of("..", module, "target", "classes")).toList());
  private static final JavaClasses PLANTED = new ClassFileImporter()
      .importPath(Path.of("target", "test-classes"))
      .that(resideInAPackage("..planted.."));

  static Stream<Named<ArchRule>> rules() {
    return HouseRules.all().entrySet().stream().map(ArchitectureTest::named);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(ArchRule rule) {
    rule.check(BUILT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void failsOnAPlantedViolation(ArchRule rule) {
    assertThat(rule.evaluate(PLANTED).hasViolation()).as("a violation is planted and found").isTrue();
  }

  @Test
  void everyModuleIsWatched() {
    for (var module : MODULES) {
      assertThat(Path.of("..", module, "target", "classes")).as("compiled classes of " + module).isDirectory();
    }
  }

  @Test
  void everyModuleOfTheBuildIsNamedHere() throws Exception {
    try (var folders = Files.list(Path.of(".."))) {
      var built = folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.startsWith("test-"));
      assertThat(built).isSubsetOf(MODULES);
    }
  }

  @Test
  void everyServiceNamedInTheRulesExists() {
    var packages = BUILT.stream().map(JavaClass::getPackageName).toList();
    assertThat(HouseRules.SERVICES).allSatisfy(service ->
        assertThat(packages).anyMatch(name -> name.startsWith("io.tongban." + service)));
  }

  private static Named<ArchRule> named(Map.Entry<String, ArchRule> rule) {
    return Named.of(rule.getKey(), rule.getValue());
  }
}
