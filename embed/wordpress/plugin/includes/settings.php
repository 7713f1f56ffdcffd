<?php
/**
 * Takes what the settings page sends: all of it, or, with a mistake, nothing.
 *
 * @package MassageFinder
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The fields of the page, by their names in the form, as they are sent. */
const MASSAGE_FINDER_FIELDS = array( 'rules', 'menu', 'rules_json', 'menu_json', 'accent', 'booking', 'label', 'fallback', 'track', 'consent' );

/**
 * What the form holds: what was just sent, else what is kept.
 *
 * @return array<string, string>
 */
function massage_finder_form() {
	$form = array_merge(
		array_fill_keys( MASSAGE_FINDER_FIELDS, '' ),
		massage_finder_settings(),
		array(
			'rules' => massage_finder_source( 'rules' )['text'],
			'menu'  => massage_finder_source( 'menu' )['text'],
		)
	);
	foreach ( MASSAGE_FINDER_FIELDS as $field ) {
		// phpcs:ignore WordPress.Security -- The caller has checked the nonce; every field is checked by massage_finder_take() and escaped where it is printed.
		if ( isset( $_POST[ $field ] ) && is_string( $_POST[ $field ] ) ) {
			$sent           = str_replace( "\r\n", "\n", wp_unslash( $_POST[ $field ] ) ); // phpcs:ignore WordPress.Security
			// White space before the first line of YAML has a meaning.
			$form[ $field ] = in_array( $field, array( 'rules', 'menu' ), true ) && '' !== trim( $sent ) ? $sent : trim( $sent );
		}
	}
	return $form;
}

/**
 * Saves a form without a mistake. With one, nothing is saved.
 *
 * @param array<string, string> $form As massage_finder_form() gives it.
 * @return array<int, array{field: string, what: string, fix: string}> The mistakes.
 */
function massage_finder_take( $form ) {
	$mistakes = array();
	$sources  = array();
	foreach ( array( 'rules', 'menu' ) as $which ) {
		$source = massage_finder_read_source( $which, $form[ $which ], $form[ $which . '_json' ] );
		if ( isset( $source['what'] ) ) {
			$mistakes[] = $source;
		}
		$sources[ $which ] = $source;
	}
	if ( '' === $form['rules'] && '' !== $form['menu'] ) {
		$mistakes[] = massage_finder_mistake( 'rules', __( 'There is a menu, but there are no rules that it belongs to.', 'massage-finder' ), __( 'Paste the rules too, or empty both boxes.', 'massage-finder' ) );
	}
	if ( '' !== $form['accent'] && 1 !== preg_match( '/^#[0-9a-f]{6}$/iD', $form['accent'] ) ) {
		$mistakes[] = massage_finder_mistake( 'accent', __( 'The colour is not one that is understood.', 'massage-finder' ), __( 'Write # and six digits or letters a to f, such as #2b6a5f.', 'massage-finder' ) );
	}
	if ( '' !== $form['booking'] && ! massage_finder_is_link( $form['booking'] ) ) {
		$mistakes[] = massage_finder_mistake( 'booking', __( 'The booking link is not one that can be used.', 'massage-finder' ), __( 'Write a link that starts with https://, mailto: or tel: and has no spaces.', 'massage-finder' ) );
	}
	$track   = preg_split( '/[\s,]+/', strtolower( $form['track'] ), -1, PREG_SPLIT_NO_EMPTY );
	$unknown = array_diff( $track, MASSAGE_FINDER_TOOLS );
	if ( array() !== $unknown ) {
		/* translators: %s: a word. */
		$mistakes[] = massage_finder_mistake( 'track', sprintf( __( 'No tool is called “%s” here.', 'massage-finder' ), reset( $unknown ) ), __( 'Write some of these, with spaces: ', 'massage-finder' ) . implode( ' ', MASSAGE_FINDER_TOOLS ) . '.' );
	}
	if ( strlen( $form['fallback'] ) > MASSAGE_FINDER_LONGEST ) {
		$mistakes[] = massage_finder_mistake( 'fallback', __( 'What is shown without JavaScript is too long.', 'massage-finder' ), __( 'Paste what “massage-finder fallback” printed, and nothing else.', 'massage-finder' ) );
	}
	if ( array() !== $mistakes ) {
		return $mistakes;
	}
	foreach ( $sources as $which => $source ) {
		// Not loaded with every page: only pages with a finder need them.
		update_option( 'massage_finder_' . $which, $source, false );
	}
	update_option(
		'massage_finder_settings',
		array(
			'accent'   => strtolower( $form['accent'] ),
			'booking'  => $form['booking'],
			'label'    => sanitize_text_field( $form['label'] ),
			'fallback' => wp_kses_post( $form['fallback'] ),
			'track'    => implode( ' ', $track ),
			'consent'  => in_array( $form['consent'], array( 'required', 'host' ), true ) ? $form['consent'] : '',
		)
	);
	return array();
}

/**
 * Rules or a menu, to be kept; or the mistake in them.
 *
 * @param string $which 'rules' or 'menu'.
 * @param string $text  What was pasted: JSON, or YAML that this browser has read.
 * @param string $json  What the check in the browser made of it; '' where no script ran.
 * @return array<string, string>
 */
function massage_finder_read_source( $which, $text, $json ) {
	if ( '' === $text ) {
		return array(
			'text' => '',
			'json' => '',
		);
	}
	if ( max( strlen( $text ), strlen( $json ) ) > 3 * MASSAGE_FINDER_LONGEST || preg_match_all( '/./su', $text ) > MASSAGE_FINDER_LONGEST ) {
		/* translators: %s: a number of characters. */
		return massage_finder_mistake( $which, sprintf( __( 'This is longer than %s characters, the most that is taken.', 'massage-finder' ), number_format_i18n( MASSAGE_FINDER_LONGEST ) ), __( 'Was it pasted more than once?', 'massage-finder' ) );
	}
	$kept = massage_finder_source( $which );
	if ( '' === $json && $kept['text'] === $text ) {
		return $kept;
	}
	$checked = '' === $json ? $text : $json;
	$data    = json_decode( $checked );
	if ( JSON_ERROR_DEPTH === json_last_error() ) {
		return massage_finder_mistake( $which, __( 'This is nested too deep.', 'massage-finder' ), __( 'Say it more simply.', 'massage-finder' ) );
	}
	if ( JSON_ERROR_NONE !== json_last_error() ) {
		$fault = massage_finder_json_fault( $checked );
		if ( null === $fault ) {
			return massage_finder_mistake( $which, __( 'This holds letters that cannot be read.', 'massage-finder' ), __( 'Save the file as UTF-8, and paste it again.', 'massage-finder' ) );
		}
		/* translators: 1: a line, 2: a column, 3: what is wrong. */
		return massage_finder_mistake( $which, sprintf( __( 'Line %1$d, column %2$d: %3$s', 'massage-finder' ), $fault['line'], $fault['column'], $fault['what'] ), $fault['fix'] );
	}
	if ( ! is_object( $data ) || ! isset( $data->format ) || isset( $data->questions ) !== ( 'rules' === $which ) ) {
		return 'rules' === $which
			? massage_finder_mistake( $which, __( 'These are not the rules: they start with “format” and have “questions”.', 'massage-finder' ), __( 'Was the menu pasted into the box of the rules?', 'massage-finder' ) )
			: massage_finder_mistake( $which, __( 'This is not a menu: it starts with “format” and has no “questions”.', 'massage-finder' ), __( 'Were the rules pasted into the box of the menu?', 'massage-finder' ) );
	}
	return array(
		'text' => $text,
		'json' => wp_json_encode( $data ),
	);
}

/**
 * A mistake of a field.
 *
 * @param string $field Its name.
 * @param string $what  What is wrong.
 * @param string $fix   What to try.
 * @return array{field: string, what: string, fix: string}
 */
function massage_finder_mistake( $field, $what, $fix ) {
	return array(
		'field' => $field,
		'what'  => $what,
		'fix'   => $fix,
	);
}
