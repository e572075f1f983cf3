package org.waymark.query.worksheet;

import static org.waymark.query.worksheet.sheet.WorksheetFold.WORKSHEETS;
import static org.waymark.query.worksheet.sheet.WorksheetRowFold.WORKSHEET_ROWS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.query.worksheet.sheet.WorksheetFold;
import org.waymark.query.worksheet.sheet.WorksheetRowFold;

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
