<?php
/**
 * What is kept in the database: the settings, and the rules and the menu.
 *
 * @package MassageFinder
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Characters of rules or of a menu that are taken; the script refuses longer ones. */
const MASSAGE_FINDER_LONGEST = 400000;

/** The analytics tools that can be told of a run, as `track` names them. */
const MASSAGE_FINDER_TOOLS = array( 'datalayer', 'ga4', 'plausible', 'matomo', 'posthog', 'segment', 'umami', 'fathom', 'meta' );

/**
 * The settings, each '' while it is not set: accent, booking, label, fallback, track, consent.
 *
 * @return array<string, string>
 */
function massage_finder_settings() {
	$kept  = get_option( 'massage_finder_settings' );
	$unset = array(
		'accent'   => '',
		'booking'  => '',
		'label'    => '',
		'fallback' => '',
		'track'    => '',
		'consent'  => '',
	);
	return array_intersect_key( array_merge( $unset, is_array( $kept ) ? $kept : array() ), $unset );
}

/**
 * The rules or the menu as they were saved: `text` is what was pasted, `json` what the page gets. Both '' while there is none.
 *
 * @param string $which 'rules' or 'menu'.
 * @return array<string, string>
 */
function massage_finder_source( $which ) {
	$kept = get_option( 'massage_finder_' . $which );
	$none = array(
		'text' => '',
		'json' => '',
	);
	return array_merge( $none, is_array( $kept ) ? $kept : array() );
}

/**
 * Whether a link is of a kind that the finder takes.
 *
 * @param string $link Any text.
 * @return bool
 */
function massage_finder_is_link( $link ) {
	return 1 === preg_match( '~^(?:https://|mailto:|tel:)[^\s"\'<>]+$~D', $link );
}

/**
 * The rules as data; null while there are none.
 *
 * @return object|null
 */
function massage_finder_rules() {
	$rules = json_decode( massage_finder_source( 'rules' )['json'] );
	return is_object( $rules ) ? $rules : null;
}

/**
 * The link for booking: that of the settings, else that of the rules; '' where neither has one.
 *
 * @return string
 */
function massage_finder_booking() {
	$link = massage_finder_settings()['booking'];
	if ( '' === $link ) {
		$rules = massage_finder_rules();
		$link  = isset( $rules->studio->booking ) && is_string( $rules->studio->booking ) ? $rules->studio->booking : '';
	}
	return massage_finder_is_link( $link ) ? $link : '';
}
