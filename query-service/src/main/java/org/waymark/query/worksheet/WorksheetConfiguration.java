package org.waymark.query.worksheet;

import static org.waymark.query.worksheet.WorksheetFold.WORKSHEETS;
import static org.waymark.query.worksheet.WorksheetRowFold.WORKSHEET_ROWS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorksheetConfiguration {

    @Bean
    WorksheetFold worksheetFold() {
        return WORKSHEETS;
    }

    @Bean
    WorksheetRowFold worksheetRowFold() {
        return WORKSHEET_ROWS;
    }
}
