package org.twige;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.ControllerAdvice;

@TestInstance(Lifecycle.PER_CLASS)
class ArchitectureTests {

    /** Let go after these tests: all classes with all their calls fill a tenth of the memory of a run. */
    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.twige");

    @Test
    void controllers_are_package_private() {
        classes().that(areControllers()).should().bePackagePrivate().check(code);
    }

    /** The front door is the store with the module's name, and whichever other store a module above opens. */
    @Test
    void stores_are_package_private_except_the_front_door() {
        var openWithoutVisitors = code.stream()
                .filter(type -> type.isAnnotatedWith(Repository.class))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getSimpleName().equalsIgnoreCase(ModuleTable.of(type.getName())))
                .filter(type -> type.getDirectDependenciesToSelf().stream()
                        .allMatch(use -> module(use.getOriginClass()).equals(module(type))))
                .map(JavaClass::getName);

        assertThat(openWithoutVisitors).isEmpty();
    }

    /** Two hours of each night belong to another day in UTC; only the months of the audit chain are counted so. */
    @Test
    void a_day_is_a_day_of_the_country() {
        var daysInUtc = code.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .map(call -> call.getTarget().getFullName())
                        .anyMatch(name -> name.startsWith("java.time.LocalDate.ofInstant(")
                                || name.startsWith("java.time.LocalDate.now(")))
                .filter(type -> type.getFieldAccessesFromSelf().stream()
                        .anyMatch(access -> access.getTarget().getFullName().equals("java.time.ZoneOffset.UTC")))
                .map(JavaClass::getName);

        assertThat(daysInUtc).containsExactly("org.twige.audit.Audit");
    }

    @Test
    void things_and_rules_do_not_know_spring() {
        noClasses()
                .that()
                .areRecords()
                .or()
                .areEnums()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(code);
    }

    /** The manners of HTTP are web's, its doors are accounts'. */
    @Test
    void only_controllers_touch_http() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.twige.web..", "org.twige.accounts..")
                .and(areNot(areControllers()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.servlet..", "org.springframework.http..", "org.springframework.web.bind.annotation..")
                .check(code);
    }

    @Test
    void only_stores_contain_sql() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Repository.class)
                .and()
                .resideOutsideOfPackage("org.twige")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcOperations.class)
                .check(code);
    }

    @Test
    void nobody_asks_the_system_clock() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(ClockConfiguration.class)
                .should()
                .callCodeUnitWhere(asksTheSystemClock())
                .check(code);
    }

    @Test
    void no_banned_class_names() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*(Impl|Manager|Utils?|Processor|Handler|Helper|Dto|DTO|Vo|VO|Info|Data|Service|Support)")
                .orShould()
                .haveNameMatching(".*\\.(Abstract|Base)[A-Z]\\w*")
                .check(code);
    }

    @Test
    void no_field_injection() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .check(code);
    }

    @Test
    void a_module_may_call_only_modules_below_it() {
        for (var module : ModuleTable.names()) {
            assertThat(ModuleTable.mayCall(module))
                    .as(module)
                    .allMatch(below -> ModuleTable.row(below) < ModuleTable.row(module));
        }
    }

    private static String module(JavaClass type) {
        return ModuleTable.of(type.getName());
    }

    private static DescribedPredicate<JavaClass> areControllers() {
        return DescribedPredicate.describe(
                "are controllers",
                type -> type.isMetaAnnotatedWith(Controller.class)
                        || type.isAnnotatedWith(Controller.class)
                        || type.isMetaAnnotatedWith(ControllerAdvice.class)
                        || type.isAnnotatedWith(ControllerAdvice.class));
    }

    private static DescribedPredicate<JavaClass> areNot(DescribedPredicate<JavaClass> others) {
        return DescribedPredicate.not(others);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheSystemClock() {
        return DescribedPredicate.describe("asks the system clock", call -> {
            var owner = call.getTargetOwner();
            return switch (call.getName()) {
                case "now" ->
                    owner.getPackageName().startsWith("java.time")
                            && call.getTarget().getRawParameterTypes().stream().noneMatch(ArchitectureTests::isClock);
                case "system", "systemUTC", "systemDefaultZone", "tickMillis" -> isClock(owner);
                case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
                case "<init>" ->
                    owner.isEquivalentTo(Date.class)
                            && call.getTarget().getRawParameterTypes().isEmpty();
                default -> false;
            };
        });
    }

    private static boolean isClock(JavaClass type) {
        return type.isEquivalentTo(Clock.class);
    }
}
