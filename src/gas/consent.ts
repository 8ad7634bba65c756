// Consent to the scopes of the manifest, which people may give in part and take back.
import { google } from './google-error';

/**
 * Where consent is missing, ends the execution here, and Google shows its own prompt. To be called outside any `try`,
 * which would catch that end. Where Google asks before the execution begins it does nothing, and some hosts lack it.
 */
export function requireConsent(): void {
  if (typeof ScriptApp.requireAllScopes === 'function') ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
}

/** Where a person gives the consent that is missing; null when none is, or when the platform does not say. */
export function consentUrl(): string | null {
  try {
    return google('getAuthorizationInfo', () => {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      const missing = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
      return missing ? info.getAuthorizationUrl() : null;
    });
  } catch {
    // It is asked for after a failure, which is then told as it is.
    return null;
  }
}
