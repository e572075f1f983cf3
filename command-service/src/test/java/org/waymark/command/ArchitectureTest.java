package org.waymark.command;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The rules follow the package tree: a package that is named nowhere here is a feature, and a feature depends on the
 * foundations only.
 */
@AnalyzeClasses(packagesOf = CommandServiceApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String EACH_PACKAGE = "org.waymark.command.(*)..";

    /** What every command passes; none of it knows a feature. */
    private static final String[] FOUNDATIONS = packages("dispatch", "refusal", "schema", "http", "wiring");

    /** What features share: the strategy that a case belongs to, and what is common to all kinds of cases. */
    private static final String[] SHARED = packages("strategy", "cases");

    /** Packages that talk to the outside: they use frameworks, and decide nothing. */
    private static final String[] OUTSIDE = packages("imports", "http", "wiring", "highlight.http", "evidence.http");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching(EACH_PACKAGE).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule importsAreFreeOfCycles =
            slices().matching("org.waymark.command.imports.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresAreIndependent = slices().matching(EACH_PACKAGE)
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(FOUNDATIONS))
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(SHARED))
            // An import reads dates and checks people as the commands do that it sends.
            .ignoreDependency(resideInAPackage("..imports.."), alwaysTrue());

    @ArchTest
    static final ArchRule foundationsKnowNoFeature = noClasses()
            .that()
            .resideInAnyPackage(FOUNDATIONS)
            .should()
            .dependOnClassesThat(resideInAPackage("org.waymark.command.*..").and(resideOutsideOfPackages(FOUNDATIONS)));

    @ArchTest
    static final ArchRule theStrategyKnowsNoCase = noClasses()
            .that()
            .resideInAPackage("..strategy..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.waymark.command.*..")
                    .and(resideOutsideOfPackages(FOUNDATIONS))
                    .and(resideOutsideOfPackages("..strategy..")));

    @ArchTest
    static final ArchRule rulesKnowNeitherClockNorFrameworks = noClasses()
            .that()
            .resideInAPackage("org.waymark.command.*..")
            .and()
            .resideOutsideOfPackages(FOUNDATIONS)
            .and()
            .resideOutsideOfPackages(OUTSIDE)
            // Erasing confirmed texts is a process of its own, beside the rules of redaction.
            .and()
            .haveSimpleNameNotStartingWith("Erasure")
            .and()
            .haveSimpleNameNotStartingWith("WhenRedactionConfirmed")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "java.io..", "java.net..")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now");

    private static String[] packages(String... names) {
        return Stream.of(names)
                .map(name -> "org.waymark.command." + name + "..")
                .toArray(String[]::new);
    }
}
