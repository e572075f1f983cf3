package org.waymark.query.assessment;

import static org.waymark.query.assessment.AssessmentDimensionFold.ASSESSMENT_DIMENSIONS;
import static org.waymark.query.assessment.AssessmentFold.ASSESSMENTS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    @Bean
    AssessmentFold assessmentFold() {
        return ASSESSMENTS;
    }

    @Bean
    AssessmentDimensionFold assessmentDimensionFold() {
        return ASSESSMENT_DIMENSIONS;
    }
}
