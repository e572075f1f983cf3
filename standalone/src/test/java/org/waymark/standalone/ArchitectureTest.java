package org.waymark.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The dependency directions of the architecture, checked where every module can be seen. */
@AnalyzeClasses(
        packages = "org.waymark",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeTestJars.class})
class ArchitectureTest {

    /** What a module's tests lend to the tests of others. */
    static final class DoNotIncludeTestJars implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule dependenciesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("shared-events")
            .definedBy("org.waymark.events..")
            .layer("shared-http")
            .definedBy("org.waymark.http..")
            .layer("people")
            .definedBy("org.waymark.people..")
            .layer("event-store")
            .definedBy("org.waymark.ledger..")
            .layer("command-service")
            .definedBy("org.waymark.command..")
            .layer("query-service")
            .definedBy("org.waymark.query..")
            .layer("embedded-mongodb")
            .definedBy("org.waymark.embedded..")
            .layer("standalone")
            .definedBy("org.waymark.standalone..")
            .whereLayer("standalone")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("command-service")
            .mayOnlyBeAccessedByLayers("standalone")
            .whereLayer("query-service")
            .mayOnlyBeAccessedByLayers("standalone")
            .whereLayer("embedded-mongodb")
            .mayOnlyBeAccessedByLayers("standalone")
            .whereLayer("shared-http")
            .mayOnlyBeAccessedByLayers("command-service", "query-service", "standalone")
            .whereLayer("people")
            .mayOnlyBeAccessedByLayers("command-service", "query-service", "standalone")
            .whereLayer("event-store")
            .mayOnlyBeAccessedByLayers("command-service", "query-service", "standalone");

    @ArchTest
    static final ArchRule noPackageIsInACycle =
            slices().matching("org.waymark.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule eventsKnowNeitherSpringNorMongo = noClasses()
            .that()
            .resideInAPackage("org.waymark.events..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..");

    @ArchTest
    static final ArchRule theLedgerKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("org.waymark.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.waymark.events..", "org.springframework..");

    @ArchTest
    static final ArchRule theClockIsInjected = noClasses()
            .that()
            .resideOutsideOfPackage("org.waymark.benchmarks..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a moment that comes from outside can be tested: inject " + Clock.class.getSimpleName());

    @ArchTest
    static final ArchRule namesAreTheUsersWords = classes()
            .should()
            .haveNameNotMatching(".*(Impl|Dto|DTO|Manager|Helper|Utils?)$")
            .because("CONTRIBUTING.md, “Names”");
}
