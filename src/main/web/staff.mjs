// Only improves what works without it.
import {
  Button, CharacterCount, Checkboxes, createAll, ErrorSummary, FileUpload, NotificationBanner, Radios, ServiceNavigation, SkipLink,
  Tabs
} from 'govuk-frontend'
import './sign-out.mjs'

for (const Component of [Button, CharacterCount, Checkboxes, ErrorSummary, FileUpload, NotificationBanner, Radios, ServiceNavigation,
  SkipLink, Tabs]) createAll(Component)
