/** What all pictures share: colours and lettering. */
package nascope.picture.look;
