package io.tongban.system.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The never-rules of ARCHITECTURE.md as one map: name of the rule to the rule. */
final class HouseRules {

  static final List<String> SERVICES =
      List.of("identity", "catalog", "guide", "application", "supervision", "gateway");

  private static final Pattern SERVICE_PACKAGE =
      Pattern.compile("io\\.tongban\\.(" + String.join("|", SERVICES) + ")(\\..*)?");
  private static final Pattern FEATURE_PART =
      Pattern.compile("(io\\.tongban\\.(?:" + String.join("|", SERVICES) + ")\\.\\w+)\\.\\w+.*");
  private static final Pattern FORBIDDEN_PACKAGE = Pattern.compile(".*\\.(common|utils?|base|helper|impl)(\\..*)?");
  private static final Pattern FORBIDDEN_NAME = Pattern.compile(".*(Impl|Utils?|Helper|Manager|DTO|VO)");

  private HouseRules() {}

  static Map<String, ArchRule> all() {
    var rules = new LinkedHashMap<String, ArchRule>();
    for (var service : SERVICES) {
      rules.put(service + " keeps out of the other services", keepsOutOfOthers(service));
    }
    rules.put("client depends on no service", noClasses().that().resideInAPackage("io.tongban.client..")
        .should().dependOnClassesThat(describe("belong to a service", HouseRules::ofService)));
    for (var service : List.of("identity", "catalog", "guide", "application", "supervision")) {
      rules.put("client." + service + " knows no other client", clientKnowsNoOther(service));
    }
    rules.put("a model is plain Java", modelIsPlain());
    rules.put("a feature's inside is its own", featureKeepsItsInside());
    rules.put("only controllers and advice speak HTTP", onlyControllersSpeakHttp());
    rules.put("a controller holds no SQL", noClasses().that().haveSimpleNameEndingWith("Controller")
        .should().dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")));
    rules.put("a controller returns no foreign client record", returnsNoForeignRecord());
    rules.put("no field injection", fields().that().areDeclaredInClassesThat().resideInAPackage("io.tongban..")
        .should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .andShould().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
        .andShould().notBeAnnotatedWith("jakarta.inject.Inject")
        .andShould().notBeAnnotatedWith("jakarta.annotation.Resource"));
    rules.put("time comes from a Clock", noClasses().that(describe("belong to a service", HouseRules::ofService))
        .should().callMethodWhere(describe("asks for the time without a Clock", HouseRules::asksWithoutClock)));
    rules.put("packages are named for what they do", classes().should(
        matchNot("reside in a package named common, util, base, helper, impl", JavaClass::getPackageName,
            FORBIDDEN_PACKAGE)));
    rules.put("classes are named for what they are", classes().should(
        matchNot("end in Impl, Utils, Helper, Manager, DTO, VO", JavaClass::getSimpleName, FORBIDDEN_NAME)));
    rules.put("no remote call inside a transaction", noRemoteCallInTransaction());
    return rules;
  }

  private static ArchRule keepsOutOfOthers(String service) {
    return noClasses().that().resideInAPackage("io.tongban." + service + "..")
        .should().dependOnClassesThat(describe("belong to another service",
            other -> ofService(other) && !within(other, "io.tongban." + service)));
  }

  private static ArchRule clientKnowsNoOther(String service) {
    var own = "io.tongban.client." + service;
    return noClasses().that().resideInAPackage(own + "..")
        .should().dependOnClassesThat(describe("belong to another client package",
            other -> other.getPackageName().startsWith("io.tongban.client.") && !within(other, own)));
  }

  private static ArchRule modelIsPlain() {
    return classes().that().resideInAPackage("io.tongban..model..")
        .should().onlyDependOnClassesThat(
            resideInAnyPackage("java..", "io.tongban.calendar..", "org.jspecify.annotations..", "io.tongban..model..", ""));
  }

  /** What lies in {@code io.tongban.<service>.<feature>.<part>} is used inside {@code …<feature>} only. */
  private static ArchRule featureKeepsItsInside() {
    return classes().that(describe("lie inside a feature", c -> FEATURE_PART.matcher(c.getPackageName()).matches()))
        .should(new ArchCondition<JavaClass>("be used by their own feature only") {
          @Override
          public void check(JavaClass inside, ConditionEvents events) {
            var matcher = FEATURE_PART.matcher(inside.getPackageName());
            if (!matcher.matches()) {
              return;
            }
            var feature = matcher.group(1);
            inside.getDirectDependenciesToSelf().stream()
                .filter(use -> !within(use.getOriginClass(), feature))
                .forEach(use -> events.add(SimpleConditionEvent.violated(inside, use.getDescription())));
          }
        });
  }

  private static ArchRule onlyControllersSpeakHttp() {
    return noClasses().that().resideInAPackage("io.tongban..")
        .and(DescribedPredicate.not(simpleNameEndingWith("Controller").or(simpleNameEndingWith("Advice"))))
        .and().doNotHaveFullyQualifiedName("io.tongban.problem.ProblemDocuments")
        .and(describe("are not part of a controller", c -> !c.getName().matches(".*(Controller|Advice)\\$.*")))
        .should().dependOnClassesThat().haveFullyQualifiedName("org.springframework.http.ResponseEntity")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("org.springframework.http.ProblemDetail");
  }

  private static ArchRule returnsNoForeignRecord() {
    return methods().that().areDeclaredInClassesThat().haveSimpleNameEndingWith("Controller")
        .and().areDeclaredInClassesThat(describe("belong to a service", HouseRules::ofService))
        .should(new ArchCondition<JavaMethod>("return no record of another service's client") {
          @Override
          public void check(JavaMethod method, ConditionEvents events) {
            var service = method.getOwner().getPackageName().split("\\.")[2];
            method.getReturnType().getAllInvolvedRawTypes().stream()
                .filter(type -> type.getPackageName().startsWith("io.tongban.client."))
                .filter(type -> !within(type, "io.tongban.client." + service))
                .forEach(type -> events.add(SimpleConditionEvent.violated(
                    method, method.getFullName() + " returns " + type.getName())));
          }
        });
  }

  private static ArchRule noRemoteCallInTransaction() {
    return methods().that(describe("run in a transaction", HouseRules::transactional))
        .should(new ArchCondition<JavaMethod>("call no Feign client, directly or through their service") {
          @Override
          public void check(JavaMethod method, ConditionEvents events) {
            var todo = new ArrayDeque<JavaMethod>(List.of(method));
            Set<JavaMethod> seen = new HashSet<>(todo);
            while (!todo.isEmpty()) {
              for (var call : todo.pop().getMethodCallsFromSelf()) {
                if (call.getTargetOwner().isAnnotatedWith("org.springframework.cloud.openfeign.FeignClient")) {
                  events.add(SimpleConditionEvent.violated(
                      method, method.getFullName() + " reaches " + call.getDescription()));
                } else if (ofService(call.getTargetOwner())) {
                  call.getTarget().resolveMember().filter(seen::add).ifPresent(todo::add);
                }
              }
            }
          }
        });
  }

  private static boolean transactional(JavaMethod method) {
    var transactional = "org.springframework.transaction.annotation.Transactional";
    return method.isAnnotatedWith(transactional) || method.getOwner().isAnnotatedWith(transactional);
  }

  private static boolean asksWithoutClock(JavaMethodCall call) {
    CodeUnitCallTarget target = call.getTarget();
    var owner = target.getOwner().getName();
    return target.getName().equals("now") && owner.startsWith("java.time.")
            && target.getRawParameterTypes().stream().noneMatch(type -> type.getName().equals("java.time.Clock"))
        || target.getName().equals("currentTimeMillis") && owner.equals("java.lang.System");
  }

  private static ArchCondition<JavaClass> matchNot(
      String what, Function<JavaClass, String> part, Pattern forbidden) {
    return new ArchCondition<>("not " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (forbidden.matcher(part.apply(type)).matches()) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " must not " + what));
        }
      }
    };
  }

  private static boolean ofService(JavaClass type) {
    return SERVICE_PACKAGE.matcher(type.getPackageName()).matches();
  }

  private static boolean within(JavaClass type, String packageName) {
    return type.getPackageName().equals(packageName) || type.getPackageName().startsWith(packageName + ".");
  }
}
