-- Which wrong answers are usual is counted among the finals that are compared.
alter table assessment.item_record drop column same;
