package org.waymark.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packagesOf = CommandServiceApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theSystemKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("..system..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..strategy..",
                    "..project..",
                    "..action..",
                    "..note..",
                    "..link..",
                    "..redaction..",
                    "..imports..");

    @ArchTest
    static final ArchRule theStrategyKnowsNoCase = noClasses()
            .that()
            .resideInAPackage("..strategy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..project..", "..action..", "..note..", "..link..", "..redaction..", "..imports..");

    @ArchTest
    static final ArchRule casesDoNotKnowEachOther = noClasses()
            .that()
            .resideInAnyPackage("..project..", "..note..", "..link..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..action..", "..imports..");

    @ArchTest
    static final ArchRule rulesKnowNeitherClockNorFrameworks = noClasses()
            .that()
            .resideInAnyPackage("..strategy..", "..project..", "..action..", "..note..", "..link..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "java.io..", "java.net..")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now");
}
