// A drawing made by the core (SVG), shown as a picture.
import { useEffect, useState } from 'react';
import { drawingAddress } from './drawing.ts';
import { notifyError } from './notify.tsx';

export interface DrawingProps {
  svg: string;
  alt: string;
  className?: string;
}

export function Drawing({ svg, alt, className }: DrawingProps) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let isShown = true;
    drawingAddress(svg).then((made) => isShown && setAddress(made), notifyError);
    return () => {
      isShown = false;
    };
  }, [svg]);
  return <img className={className} src={address} alt={alt} />;
}
